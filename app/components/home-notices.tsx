import { Banner, BlockStack, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { ImportProgress, isRunning, type ImportView } from "~/components/import-progress";

export function SetupNotice({ imports }: { imports: ImportView[] }) {
  const { t } = useTranslation();
  const failed = imports.some(({ status }) => status === "FAILED");
  if (failed) {
    const action = { content: t("home.setup.failedAction"), url: "/app/insights/data-sync" };
    return (
      <Banner tone="critical" title={t("home.setup.failedTitle")} action={action}>
        {t("home.setup.failedBody")}
      </Banner>
    );
  }
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

export function ParkedNotice({ parked }: { parked: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (parked === 0) return null;
  return (
    <Banner
      tone="warning"
      title={t("home.parked.title", { count: parked, number: format.number(parked) })}
      action={{ content: t("home.parked.action"), url: "/app/insights/data-sync" }}
    >
      {t("home.parked.body")}
    </Banner>
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

/** The app's traces are being removed from the shop, or have been. */
export function SwitchedOffNotice({ switchedOff }: { switchedOff: boolean }) {
  const { t } = useTranslation();
  if (!switchedOff) return null;
  return (
    <Banner
      tone="warning"
      title={t("home.switchedOff.title")}
      action={{ content: t("home.switchedOff.action"), url: "/app/settings" }}
    >
      {t("home.switchedOff.body")}
    </Banner>
  );
}

/** For development stores, where Shopify marks all orders as tests. */
export function TestOrdersNotice({ development }: { development: boolean }) {
  const { t } = useTranslation();
  if (!development) return null;
  return (
    <Banner tone="info" title={t("home.testOrders.title")}>
      {t("home.testOrders.body")}
    </Banner>
  );
}

/** The shop sells in another currency than its points are counted in. */
export function CurrencyNotice({ counted, store }: { counted: string; store: string | null }) {
  const { t } = useTranslation();
  if (store === null) return null;
  return (
    <Banner tone="warning" title={t("home.currency.title")}>
      {t("home.currency.body", { counted, store })}
    </Banner>
  );
}
