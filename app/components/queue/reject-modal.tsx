import { Banner, BlockStack, Checkbox, Modal, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { MEMBER_TEXT_MAX, NOTE_MAX } from "~/modules/approvals/decision-limits";
import { kindContext } from "./kind-context";

/** A note for the team and a text for the member; either may be "". */
export interface RejectWords {
  note: string;
  memberText: string;
}

type RejectModalProps = {
  count: number;
  /** kind of all rejected items; null when they differ */
  kind: string | null;
  /** whether reviews are among what is rejected */
  hasReviews: boolean;
  onReject: (words: RejectWords) => void;
  onClose: () => void;
};

/** Says what rejecting does, and asks for a note for the team and, behind a switch, for a text for the member. */
export default function RejectModal({ count, kind, hasReviews, onReject, onClose }: RejectModalProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [note, setNote] = useState("");
  const [memberText, setMemberText] = useState("");
  const [tells, setTells] = useState(false);
  const context = kindContext(kind);
  return (
    <Modal
      open
      onClose={onClose}
      title={t("queue:rejectTitle", { count, number: format.number(count), context })}
      primaryAction={{
        content: t("queue:reject"),
        destructive: true,
        onAction: () => onReject({ note, memberText: tells ? memberText : "" }),
      }}
      secondaryActions={[{ content: t("form.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          <Text as="p">{t("queue:rejectBody", { context })}</Text>
          {hasReviews && <Banner tone="warning">{t("review.fair")}</Banner>}
          <TextField
            label={t("queue:note")}
            helpText={t("queue:noteHelp")}
            value={note}
            onChange={setNote}
            multiline={2}
            maxLength={NOTE_MAX}
            showCharacterCount
            autoComplete="off"
          />
          <Checkbox label={t("queue:tells")} checked={tells} onChange={setTells} />
          {tells && (
            <TextField
              label={t("queue:memberText")}
              helpText={t(count === 1 ? "queue:memberTextHelpOne" : "queue:memberTextHelp")}
              value={memberText}
              onChange={setMemberText}
              multiline={3}
              maxLength={MEMBER_TEXT_MAX}
              showCharacterCount
              autoComplete="off"
            />
          )}
          {tells && memberText.trim() !== "" && (
            <BlockStack gap="100">
              <Text as="p" variant="headingSm">
                {t("queue:memberPreview")}
              </Text>
              <blockquote className="st-quote">
                <Text as="p" breakWord>
                  {memberText}
                </Text>
              </blockquote>
            </BlockStack>
          )}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
