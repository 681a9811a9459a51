import { Modal, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

type RemoveModalProps = { entries: number; onRemove: () => void; onClose: () => void };

/** Asks before a mission is removed: one with entries is archived, one without is deleted. */
export function RemoveModal({ entries, onRemove, onClose }: RemoveModalProps) {
  const { t } = useTranslation();
  const how = entries > 0 ? "archive" : "delete";
  return (
    <Modal
      open
      onClose={onClose}
      title={t(`mission.${how}.title`)}
      primaryAction={{ content: t(`mission.${how}.action`), destructive: how === "delete", onAction: onRemove }}
      secondaryActions={[{ content: t("form.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <Text as="p">{t(`mission.${how}.body`)}</Text>
      </Modal.Section>
    </Modal>
  );
}
