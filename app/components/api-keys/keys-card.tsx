import { BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiKeyView } from "./api-key-view";
import { KeyList } from "./key-list";
import { NewKeyModal } from "./new-key-modal";

/** Keys for the merchant API: explanation, documentation, list, and a button for a new one. */
export function KeysCard({ keys, apiUrl }: { keys: ApiKeyView[]; apiUrl: string }) {
  const { t } = useTranslation();
  const [making, setMaking] = useState(false);
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="start" gap="200">
          <Text as="h2" variant="headingMd">
            {t("settings.keys.title")}
          </Text>
          <Button onClick={() => setMaking(true)}>{t("settings.keys.create")}</Button>
        </InlineStack>
        <Text as="p" tone="subdued">
          {t("settings.keys.body")}
        </Text>
        <InlineStack gap="400">
          <Link url="/app/settings/help/api">{t("settings.keys.guide")}</Link>
          <Link url={`${apiUrl}/docs`} target="_blank">
            {t("settings.keys.docs")}
          </Link>
          <Link url={`${apiUrl}/openapi.json`} target="_blank">
            {t("settings.keys.document")}
          </Link>
        </InlineStack>
        {keys.length === 0 ? <Text as="p">{t("settings.keys.empty")}</Text> : <KeyList keys={keys} />}
      </BlockStack>
      {making && <NewKeyModal onClose={() => setMaking(false)} />}
    </Card>
  );
}
