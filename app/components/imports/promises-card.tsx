import { BlockStack, Card, List, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

const promises = ["look", "add", "expire", "tiers", "joined", "left", "undo", "file"] as const;

/** What an import does and does not do. */
export function PromisesCard() {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("imports:promises.title")}
        </Text>
        <List>
          {promises.map((key) => (
            <List.Item key={key}>{t(`imports:promises.${key}`)}</List.Item>
          ))}
        </List>
      </BlockStack>
    </Card>
  );
}
