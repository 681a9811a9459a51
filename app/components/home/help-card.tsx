import { BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

/** Links to help and API documentation, and the support contact. */
export function HelpCard({ apiDocs, contact }: { apiDocs: string; contact: string }) {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("home.help.title")}
        </Text>
        <InlineStack gap="400">
          <Link url="/app/settings/help/getting-started">{t("home.help.start")}</Link>
          <Link url="/app/settings/help">{t("home.help.all")}</Link>
          <Link url={apiDocs} target="_blank">
            {t("home.help.api")}
          </Link>
          {contact && (
            <Link url={`mailto:${contact}`} target="_top">
              {t("home.help.write")}
            </Link>
          )}
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
