import { BlockStack, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

/** The app proxy's address in the shop, by Shopify's last request, and where to change it. */
export function ShopPagesCard({ address }: { address: string }) {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("settings.shopPages.title")}
        </Text>
        <Text as="p" breakWord>
          {address}
        </Text>
        <Text as="p" tone="subdued">
          {t("settings.shopPages.body")}
        </Text>
      </BlockStack>
    </Card>
  );
}
