import { useFetcher } from "@remix-run/react";
import { Banner, BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { ScrollRegion } from "~/components/scroll-region";
import { MonthChart } from "~/components/month-chart";
import type { ExpiryPreview as Preview } from "~/modules/expiry/preview-expiry.server";

const TYPING_MS = 500;

function MonthTable({ months }: Pick<Preview, "months">) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ScrollRegion label={t("programme:expiry.preview.title")} chart>
      <table className="st-table">
        <thead>
          <tr>
            {(["month", "members", "points"] as const).map((key) => (
              <th scope="col" key={key}>
                {t(`programme:expiry.preview.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, members, points }) => (
            <tr key={month}>
              <th scope="row">{format.month(month)}</th>
              <td>{format.number(members)}</td>
              <td>{format.number(points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Months({ months }: Pick<Preview, "months">) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);
  return (
    <BlockStack gap="200">
      <InlineStack align="space-between" gap="200">
        <Text as="h3" variant="headingSm">
          {t("programme:expiry.preview.title")}
        </Text>
        <Button variant="plain" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? "home.chart.asChart" : "home.chart.asTable")}
        </Button>
      </InlineStack>
      {asTable ? (
        <MonthTable months={months} />
      ) : (
        <MonthChart
          months={months}
          format={format}
          label={t("programme:expiry.preview.label")}
          name={t("programme:expiry.preview.points")}
        />
      )}
    </BlockStack>
  );
}

/** Who would lose how many points and when; requested when typing pauses. `question` is the query of the request. */
export function ExpiryPreview({ question }: { question: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, load } = useFetcher<{ preview: Preview | null }>();
  useEffect(() => {
    const timer = setTimeout(() => load(`/app/earn/rules/programme/expiry-preview?${question}`), TYPING_MS);
    return () => clearTimeout(timer);
  }, [question, load]);
  const preview = data?.preview;
  if (!preview) return null;
  const { members, points, firstOn, months } = preview;
  if (firstOn === null) return <Banner tone="info">{t("programme:expiry.preview.nobody")}</Banner>;
  return (
    <BlockStack gap="400">
      <Banner tone="warning">
        {t("programme:expiry.preview.loss", {
          count: members,
          members: format.number(members),
          points: t("units.points", { count: points, points: format.number(points) }),
          date: format.calendarDay(firstOn),
        })}
      </Banner>
      <Months months={months} />
    </BlockStack>
  );
}
