import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

/** A button that shows the setup guide again after staff have hidden it. */
export default function GuideAgainCard() {
  const { t } = useTranslation();
  const fetcher = useFetcher();
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("setup:again.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("setup:again.body")}
          </Text>
        </BlockStack>
        <InlineStack gap="200">
          <Button
            loading={fetcher.state !== "idle"}
            onClick={() => fetcher.submit({ intent: "show" }, { method: "post", action: "/app/setup/guide" })}
          >
            {t("setup:again.show")}
          </Button>
          <Button url="/app/setup">{t("setup:again.programme")}</Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
