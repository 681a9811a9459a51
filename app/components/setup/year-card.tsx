import { BlockStack, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import type { MoneyView, PlanView } from "./plan-view";

export type OrdersImport = "DONE" | "RUNNING" | "FAILED";

type YearCardProps = Pick<MoneyView, "year"> & Pick<PlanView, "collected"> & { ordersImport: OrdersImport };

/** What the points would have cost in the shop's last year, and what members have collected already. */
export function YearCard({ year, collected, ordersImport }: YearCardProps) {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("setup:plan.year.title")}
        </Text>
        {year ? (
          <YearTexts year={year} />
        ) : (
          ordersImport !== "RUNNING" && <Text as="p">{t("setup:plan.year.none")}</Text>
        )}
        {collected && <Text as="p">{t("setup:plan.year.collected", collected)}</Text>}
        {ordersImport === "RUNNING" && <Text as="p">{t("setup:plan.year.running")}</Text>}
        {ordersImport === "FAILED" && <Text as="p">{t("setup:plan.year.failed")}</Text>}
      </BlockStack>
    </Card>
  );
}

function YearTexts({ year: { buyers, regulars, away } }: { year: NonNullable<MoneyView["year"]> }) {
  const { t } = useTranslation();
  return (
    <>
      <Text as="p">
        {regulars.count === 0
          ? t("setup:plan.year.noRegulars")
          : [
              t("setup:plan.year.regulars", regulars),
              away.count === 0 ? t("setup:plan.year.awayNone", away) : t("setup:plan.year.away", away),
            ].join(" ")}
      </Text>
      <Text as="p">{t("setup:plan.year.buyers", buyers)}</Text>
      <Text as="p" variant="bodySm" tone="subdued">
        {t("setup:plan.year.help")}
      </Text>
    </>
  );
}
