import { BlockStack, Box, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { ScrollRegion } from "~/components/scroll-region";
import { useSeen } from "~/components/use-seen";
import type { PointsOfDay } from "~/modules/ledger/read-points-moved.server";

const PointsChart = lazy(() => import("./points-chart"));

const series = ["issued", "spent", "takenBack"] as const;

function PointsTable({ days }: { days: PointsOfDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ScrollRegion label={t("home.chart.title")} chart>
      <table className="st-table">
        <thead>
          <tr>
            <th scope="col">{t("home.chart.day")}</th>
            {series.map((key) => (
              <th scope="col" key={key}>
                {t(`home.chart.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...days].reverse().map((day) => (
            <tr key={day.day}>
              <th scope="row">{format.plainDay(day.day)}</th>
              {series.map((key) => (
                <td key={key}>{format.number(day[key])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <InlineStack gap="400">
      {series.map((key) => (
        <InlineStack key={key} gap="150" blockAlign="center">
          <span className={`st-swatch st-swatch--${key}`} aria-hidden="true" />
          <Text as="span" variant="bodySm" tone="subdued">
            {t(`home.chart.${key}`)}
          </Text>
        </InlineStack>
      ))}
    </InlineStack>
  );
}

/** Reserves its space, so that nothing moves when the chart appears. */
function ChartWhenSeen({ days }: { days: PointsOfDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  const seen = useSeen(place);
  const names = {
    issued: t("home.chart.issued"),
    spent: t("home.chart.spent"),
    takenBack: t("home.chart.takenBack"),
  };
  return (
    <div ref={place} className="st-chart">
      {seen && (
        <Suspense fallback={null}>
          <PointsChart days={days} format={format} label={t("home.chart.label")} names={names} />
        </Suspense>
      )}
    </div>
  );
}

/**
 * Points issued and spent on each of the last 30 days, as chart or table. While `days` is null they load; the card keeps
 * its size.
 */
export function PointsPerDay({ days }: { days: PointsOfDay[] | null }) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const empty = days?.every((day) => series.every((key) => day[key] === 0)) ?? false;
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="start" gap="200" wrap={false}>
          <BlockStack gap="050">
            <Text as="h2" variant="headingMd">
              {t("home.chart.title")}
            </Text>
            <Text as="p" variant="bodySm" tone="subdued">
              {t("home.chart.subtitle")}
            </Text>
          </BlockStack>
          {days && !empty && (
            <Button variant="plain" onClick={() => setAsTable(!asTable)}>
              {t(asTable ? "home.chart.asChart" : "home.chart.asTable")}
            </Button>
          )}
        </InlineStack>
        {days === null ? (
          <div className="st-chart" />
        ) : empty ? (
          <Text as="p" tone="subdued">
            {t("home.chart.empty")}
          </Text>
        ) : asTable ? (
          <PointsTable days={days} />
        ) : (
          <ChartWhenSeen days={days} />
        )}
        {!empty && <Box minHeight="20px">{days && !asTable && <Legend />}</Box>}
      </BlockStack>
    </Card>
  );
}
