import { BlockStack, Card, List, Text } from "@shopify/polaris";
import { useImportTexts } from "./use-import-texts";

const promises = ["look", "add", "expire", "tiers", "joined", "left", "undo", "file"] as const;

/** What an import does and does not do. */
export function PromisesCard() {
  const { t } = useImportTexts();
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
