import { useSearchParams } from "@remix-run/react";
import { BlockStack, Button, Card, InlineError, InlineStack, Select, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { HelpLink } from "~/components/help-link";
import { MonthChart } from "~/components/month-chart";
import { useDownload } from "~/components/use-download";
import type { LiabilityMonth } from "~/modules/ledger/liability";
import { spans, type Span } from "~/modules/ledger/liability-span";
import { LiabilityTable } from "./liability-table";

const FILE = "liability.csv";

/** Outstanding points at the end of each month as a chart; what changed them as a table and a file. */
export default function LiabilityCard({ span, months }: { span: Span; months: LiabilityMonth[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, setParams] = useSearchParams();
  const { busy, failed, download } = useDownload();
  const points = months.at(-1)?.closing ?? 0;
  const writtenOff = months.reduce((sum, month) => sum + month.writtenOff, 0);
  const choose = (value: string) =>
    setParams((params) => {
      params.set("months", value);
      return params;
    });
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <InlineStack gap="100">
            <Text as="h2" variant="headingMd">
              {t("liability:title")}
            </Text>
            <HelpLink to="insights#liability" about={t("liability:title")} />
          </InlineStack>
          <Text as="p">
            {t("liability:now", { points: t("units.points", { count: points, points: format.number(points) }) })}
          </Text>
        </BlockStack>
        <InlineStack gap="300" align="space-between" blockAlign="end">
          <Select
            label={t("liability:span")}
            options={spans.map((count) => ({ value: String(count), label: t("liability:months", { count }) }))}
            value={String(span)}
            onChange={choose}
          />
          <BlockStack gap="100">
            <Button
              id={FILE}
              loading={busy !== null}
              onClick={() => void download(`/app/insights/liability/file?months=${span}`, FILE)}
            >
              {t("liability:save")}
            </Button>
            {failed && <InlineError message={t("exports.failed")} fieldID={FILE} />}
          </BlockStack>
        </InlineStack>
        <MonthChart
          months={months.map(({ month, closing }) => ({ month, points: closing }))}
          format={format}
          label={t("liability:label")}
          name={t("liability:closing")}
        />
        <LiabilityTable months={months} />
        {writtenOff !== 0 && (
          <Text as="p" tone="subdued">
            {t("liability:writtenOff", {
              points: t("units.points", { count: writtenOff, points: format.number(writtenOff) }),
            })}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
