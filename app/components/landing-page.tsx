import { Form } from "@remix-run/react";
import { BlockStack, Button, Card, FormLayout, Page, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PlainPage } from "~/components/plain-page";

export type LandingProblem = "missing" | "invalid" | null;

/** What somebody sees who opens the app's address outside of Shopify. */
export function LandingPage({ problem, shop: typed }: { problem: LandingProblem; shop: string }) {
  const { t } = useTranslation();
  const [shop, setShop] = useState(typed);
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
            <Form method="post" action="/auth/login">
              <FormLayout>
                <TextField
                  type="text"
                  name="shop"
                  label={t("landing.shop")}
                  helpText={t("landing.shopHelp")}
                  value={shop}
                  onChange={setShop}
                  autoComplete="on"
                  error={problem ? t(`landing.${problem}`) : undefined}
                />
                <Button submit variant="primary" size="large">
                  {t("landing.open")}
                </Button>
              </FormLayout>
            </Form>
          </BlockStack>
        </Card>
      </Page>
    </PlainPage>
  );
}
