import { BlockStack, Checkbox, Modal, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

const keys = ["j", "k", "o", "x", "a", "r", "z", "?"] as const;
const names = {
  "?": "help",
  a: "approve",
  j: "down",
  k: "up",
  o: "open",
  r: "reject",
  x: "select",
  z: "undo",
} as const;

type KeysModalProps = { enabled: boolean; onEnable: (enabled: boolean) => void; onClose: () => void };

export function KeysModal({ enabled, onEnable, onClose }: KeysModalProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      onClose={onClose}
      title={t("queue:keys.title")}
      primaryAction={{ content: t("queue:keys.close"), onAction: onClose }}
    >
      <Modal.Section>
        <BlockStack gap="400">
          <dl className="st-keys">
            {keys.map((key) => (
              <div key={key}>
                <dt>
                  <kbd className="st-key">{key}</kbd>
                </dt>
                <dd>
                  <Text as="span">{t(`queue:keys.${names[key]}`)}</Text>
                </dd>
              </div>
            ))}
          </dl>
          <Checkbox
            label={t("queue:keys.enabled")}
            helpText={t("queue:keys.enabledHelp")}
            checked={enabled}
            onChange={onEnable}
          />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
