import { BlockStack, Modal, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { MEMBER_TEXT_MAX, NOTE_MAX } from "~/modules/approvals/decision-limits";

/** What is said with a rejection; either may be empty. */
export interface RejectWords {
  note: string;
  memberText: string;
}

type RejectModalProps = { count: number; onReject: (words: RejectWords) => void; onClose: () => void };

/** Asks for a word to the member and one to the team; neither is needed. */
export function RejectModal({ count, onReject, onClose }: RejectModalProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [words, setWords] = useState<RejectWords>({ note: "", memberText: "" });
  const field = (name: keyof RejectWords) => ({
    value: words[name],
    onChange: (value: string) => setWords((before) => ({ ...before, [name]: value })),
    showCharacterCount: true,
    autoComplete: "off",
  });
  return (
    <Modal
      open
      onClose={onClose}
      title={t("queue.rejectTitle", { count, number: format.number(count) })}
      primaryAction={{ content: t("queue.reject"), destructive: true, onAction: () => onReject(words) }}
      secondaryActions={[{ content: t("form.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          <Text as="p">{t("queue.rejectBody")}</Text>
          <TextField
            {...field("memberText")}
            label={t("queue.memberText")}
            helpText={t(count === 1 ? "queue.memberTextHelpOne" : "queue.memberTextHelp")}
            multiline={3}
            maxLength={MEMBER_TEXT_MAX}
          />
          <TextField
            {...field("note")}
            label={t("queue.note")}
            helpText={t("queue.noteHelp")}
            multiline={2}
            maxLength={NOTE_MAX}
          />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
