import { Modal, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

/** Asks before only the best rule of an order counts. Default export because it is lazy-loaded. */
export default function BestOnlyModal({ onSave, onClose }: { onSave: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      onClose={onClose}
      title={t("programme:combination.askTitle")}
      primaryAction={{ content: t("form.save"), onAction: onSave }}
      secondaryActions={[{ content: t("form.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <Text as="p">{t("programme:combination.askBody")}</Text>
      </Modal.Section>
    </Modal>
  );
}
