import { useSubmit } from "@remix-run/react";
import { Modal, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

/** Asks before a rule is deleted. Default export because it is lazy-loaded. */
export default function DeleteRuleModal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const remove = () => {
    submit({ intent: "delete" }, { method: "post" });
    onClose();
  };
  return (
    <Modal
      open
      onClose={onClose}
      title={t("rules.deleteTitle")}
      primaryAction={{ content: t("rules.delete"), destructive: true, onAction: remove }}
      secondaryActions={[{ content: t("form.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <Text as="p">{t("rules.deleteBody")}</Text>
      </Modal.Section>
    </Modal>
  );
}
