import { Banner, BlockStack, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { ImportProgress, isRunning, type ImportView } from "~/components/import-progress";

/** Shown while the shop's customers and orders are imported. */
export function ImportCard({ imports }: { imports: ImportView[] }) {
  const { t } = useTranslation();
  if (!imports.some(isRunning)) return null;
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("home.setup.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("home.setup.body")}
          </Text>
        </BlockStack>
        <ImportProgress imports={imports} />
      </BlockStack>
    </Card>
  );
}

/** Shown while Shopify refuses the app's access token, until the delayed work has caught up. */
export function AccessNotice({ refusedAt }: { refusedAt: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (refusedAt === null) return null;
  return (
    <Banner tone="critical" title={t("home.access.title")}>
      {t("home.access.body", { date: format.dateTime(refusedAt) })}
    </Banner>
  );
}

interface Currency {
  counted: string;
  /** the store's currency, when it differs; else null */
  store: string | null;
}

/** Says that the store's currency is not the one in which points are calculated. */
function CurrencyNotice({ counted, store }: Currency) {
  const { t } = useTranslation();
  return (
    <Banner tone="warning" title={t("home.currency.title")}>
      {t("home.currency.body", { counted, store })}
    </Banner>
  );
}

/** The most urgent banner, or none. */
export function HomeBanner({ accessRefusedAt, currency }: { accessRefusedAt: string | null; currency: Currency }) {
  if (accessRefusedAt !== null) return <AccessNotice refusedAt={accessRefusedAt} />;
  return currency.store === null ? null : <CurrencyNotice {...currency} />;
}
