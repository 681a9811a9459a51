import { Modal, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { pointsText } from "./reward-text";

interface CancelModalProps {
  /** the member's name */
  name: string;
  points: number;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks before a redemption is cancelled and its points go back. */
export function CancelModal({ name, points, onClose, onConfirm }: CancelModalProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Modal
      open
      onClose={onClose}
      title={t("rewards:step.CANCEL.title")}
      primaryAction={{ content: t("rewards:step.CANCEL.confirm"), destructive: true, onAction: onConfirm }}
      secondaryActions={[{ content: t("rewards:step.back"), onAction: onClose }]}
    >
      <Modal.Section>
        <Text as="p">{t("rewards:step.CANCEL.body", { name, points: pointsText(t, format, points) })}</Text>
      </Modal.Section>
    </Modal>
  );
}
