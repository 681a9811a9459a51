import { Banner, BlockStack, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { ImportProgress, isRunning, type ImportView } from "~/components/import-progress";

/** Shown while the shop's customers and orders are read in. */
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

/** Shown while Shopify refuses the app's token, and until the delayed work is done. */
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
  /** set where the store sells in another */
  store: string | null;
}

/** The shop sells in another currency than its points are counted in. */
function CurrencyNotice({ counted, store }: Currency) {
  const { t } = useTranslation();
  return (
    <Banner tone="warning" title={t("home.currency.title")}>
      {t("home.currency.body", { counted, store })}
    </Banner>
  );
}

/** At most one banner, the most urgent. */
export function HomeBanner({ accessRefusedAt, currency }: { accessRefusedAt: string | null; currency: Currency }) {
  if (accessRefusedAt !== null) return <AccessNotice refusedAt={accessRefusedAt} />;
  return currency.store === null ? null : <CurrencyNotice {...currency} />;
}
