import { BlockStack, Button, Card, InlineStack, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { PlainPage } from "~/components/plain-page";

/**
 * The app's page outside of the admin. Must not ask for a shop domain: apps are installed and opened from Shopify's pages
 * only (https://shopify.dev/docs/apps/launch/app-requirements-checklist, 2.3.1).
 */
export function LandingPage({ listing }: { listing: string }) {
  const { t } = useTranslation();
  return (
    <PlainPage>
      <Page narrowWidth>
        <Card padding="800">
          <BlockStack gap="600">
            <BlockStack gap="200">
              <Text as="h1" variant="heading2xl">
                {t("landing.title")}
              </Text>
              <Text as="p" variant="bodyLg" tone="subdued">
                {t("landing.lead")}
              </Text>
            </BlockStack>
            <InlineStack>
              <Button url={listing} variant="primary" size="large">
                {t("landing.listing")}
              </Button>
            </InlineStack>
            <Text as="p" tone="subdued">
              {t("landing.installed")}
            </Text>
          </BlockStack>
        </Card>
      </Page>
    </PlainPage>
  );
}
