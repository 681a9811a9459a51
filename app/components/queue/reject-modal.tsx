import { BlockStack, Modal, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";

const MOST = 500;

type RejectModalProps = { count: number; onReject: (note: string) => void; onClose: () => void };

/** Asks for a word to the member; none is needed. */
export function RejectModal({ count, onReject, onClose }: RejectModalProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [note, setNote] = useState("");
  return (
    <Modal
      open
      onClose={onClose}
      title={t("queue.rejectTitle", { count, number: format.number(count) })}
      primaryAction={{ content: t("queue.reject"), destructive: true, onAction: () => onReject(note) }}
      secondaryActions={[{ content: t("form.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          <Text as="p">{t("queue.rejectBody")}</Text>
          <TextField
            label={t("queue.note")}
            helpText={t("queue.noteHelp")}
            value={note}
            onChange={setNote}
            multiline={3}
            maxLength={MOST}
            showCharacterCount
            autoComplete="off"
          />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
