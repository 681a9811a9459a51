import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { reloadDocument } from "~/components/app-bridge";

type Words = { title: string; body: string; retry: boolean };

function useErrorWords(error: unknown): Words {
  const { t, i18n } = useTranslation();
  if (!isRouteErrorResponse(error)) return { title: t("error.title"), body: t("error.body"), retry: true };
  const code = (error.data as { code?: string } | null)?.code;
  if (error.status === 404) {
    const known = code && i18n.exists(`notFound.${code}`);
    return { title: t("notFound.title"), body: known ? t(`notFound.${code}`) : t("notFound.body"), retry: false };
  }
  const known = code && i18n.exists(`errors.${code}`);
  return { title: t("error.title"), body: known ? t(`errors.${code}`) : t("error.body"), retry: true };
}

export function RouteErrorCard() {
  const { t } = useTranslation();
  const words = useErrorWords(useRouteError());
  return (
    <Page narrowWidth>
      <Card padding="800">
        <BlockStack gap="400" align="center">
          <Text as="h1" variant="headingLg" alignment="center">
            {words.title}
          </Text>
          <Text as="p" tone="subdued" alignment="center">
            {words.body}
          </Text>
          <InlineStack gap="200" align="center">
            {words.retry && <Button onClick={reloadDocument}>{t("error.retry")}</Button>}
            <Button url="/app" variant="primary">
              {t("error.home")}
            </Button>
          </InlineStack>
        </BlockStack>
      </Card>
    </Page>
  );
}

/**
 * The error boundary of every embedded page. A thrown response with a status below 400 is Shopify's page that fetches a
 * session token; it must reach the browser unchanged.
 */
export function RouteError() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status < 400 && typeof error.data === "string") {
    return <div dangerouslySetInnerHTML={{ __html: error.data }} />;
  }
  return <RouteErrorCard />;
}
