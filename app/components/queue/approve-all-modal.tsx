import { Modal, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { kindContext } from "./kind-context";

type ApproveAllModalProps = {
  count: number;
  /** of all that is approved; null when they differ */
  kind: string | null;
  onApprove: () => void;
  onClose: () => void;
};

/** Asks before items on other pages are approved too. */
export function ApproveAllModal({ count, kind, onApprove, onClose }: ApproveAllModalProps) {
  const { t } = useTranslation();
  const number = useFormat().number(count);
  return (
    <Modal
      open
      onClose={onClose}
      title={t("queue:approveAllTitle", { count, number, context: kindContext(kind) })}
      primaryAction={{ content: t("queue:approve"), onAction: onApprove }}
      secondaryActions={[{ content: t("form.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <Text as="p">{t("queue:approveAllBody")}</Text>
      </Modal.Section>
    </Modal>
  );
}
