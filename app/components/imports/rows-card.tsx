import { Badge, BlockStack, Box, Button, Card, IndexTable, InlineStack, Link, Select, Text } from "@shopify/polaris";
import { useNavigate } from "@remix-run/react";
import { EmptyList } from "~/components/empty-list";
import { useFormat } from "~/components/format-context";
import { ListPages } from "~/components/list-pages";
import { useDownload } from "~/components/use-download";
import type { ImportView } from "./import-view";
import type { RowView } from "./row-view";
import { useTranslation } from "react-i18next";

interface RowsCardProps {
  view: ImportView;
  rows: RowView[];
  /** filter: an outcome, "booked", or "" for all */
  show: string;
  next: number | null;
  /** whether this is not the first page */
  started: boolean;
}

/** Lines of the file with their outcomes, and the download of all of them. */
export function RowsCard({ view, rows, show, next, started }: RowsCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { busy, failed, download } = useDownload();
  const url = (query: Record<string, string>) => `?${new URLSearchParams({ show, ...query })}`;
  const counted = (label: string, count: number) => `${label} (${format.number(count)})`;
  const options = [
    { value: "", label: counted(t("imports:rows.all"), view.lines) },
    { value: "booked", label: counted(t(`imports:rows.booked.${view.status}`), view.customers) },
    ...view.leftOut.map(({ outcome, lines }) => ({
      value: outcome,
      label: counted(t(`imports:outcome.${outcome}`), lines),
    })),
  ];
  return (
    <Card padding="0">
      <Box padding="300">
        <InlineStack gap="300" align="space-between" blockAlign="end">
          <Select
            label={t("imports:rows.show")}
            options={options}
            value={show}
            onChange={(value) => navigate(url({ show: value }), { replace: true, preventScrollReset: true })}
          />
          <Button
            loading={busy !== null}
            onClick={() =>
              void download(`/app/members/import/${view.id}/rows`, `import-${view.createdAt.slice(0, 10)}.csv`)
            }
          >
            {t("imports:rows.download")}
          </Button>
        </InlineStack>
        {failed && (
          <Text as="p" tone="critical">
            {t("exports.failed")}
          </Text>
        )}
      </Box>
      {rows.length === 0 ? (
        <EmptyList title={t("imports:rows.emptyTitle")} body={t("imports:rows.emptyBody")} />
      ) : (
        <>
          <div className="st-wide">
            <RowTable rows={rows} />
          </div>
          <div className="st-narrow">
            <RowList rows={rows} />
          </div>
        </>
      )}
      <ListPages
        label={t("imports:rows.pages")}
        next={next === null ? null : url({ after: String(next) })}
        previous={started ? url({}) : null}
      />
    </Card>
  );
}

function Outcome({ outcome }: Pick<RowView, "outcome">) {
  const { t } = useTranslation();
  const good = ["BOOK", "BOOKED"].includes(outcome);
  return (
    <Badge tone={good ? "success" : outcome === "UNDONE" ? undefined : "warning"}>
      {t(`imports:outcome.${outcome}`)}
    </Badge>
  );
}

function Customer({ who, customerId }: Pick<RowView, "who" | "customerId">) {
  const { t } = useTranslation();
  const text = who || (customerId ? t("members.noName", { id: customerId }) : t("imports:rows.nobody"));
  if (!customerId) return <span className="st-break">{text}</span>;
  return (
    <Link url={`/app/members/${customerId}`} removeUnderline>
      <span className="st-break">{text}</span>
    </Link>
  );
}

function RowTable({ rows }: { rows: RowView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const points = (row: RowView) => (row.points === null ? row.typed : format.number(row.points));
  return (
    <IndexTable
      resourceName={{ singular: t("imports:rows.line"), plural: t("imports:rows.lines") }}
      itemCount={rows.length}
      selectable={false}
      headings={[
        { title: t("imports:rows.line") },
        { title: t("imports:rows.customer") },
        { title: t("imports:rows.points"), alignment: "end" },
        { title: t("imports:rows.outcome") },
      ]}
    >
      {rows.map((row, index) => (
        <IndexTable.Row id={String(row.line)} key={row.line} position={index}>
          <IndexTable.Cell>{format.number(row.line)}</IndexTable.Cell>
          <IndexTable.Cell>
            <div className="st-title">
              <Customer {...row} />
            </div>
          </IndexTable.Cell>
          <IndexTable.Cell>
            <Text as="span" alignment="end" numeric>
              {points(row)}
            </Text>
          </IndexTable.Cell>
          <IndexTable.Cell>
            <Outcome outcome={row.outcome} />
          </IndexTable.Cell>
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function RowList({ rows }: { rows: RowView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className="st-list st-list--inset">
      {rows.map((row) => (
        <li key={row.line}>
          <BlockStack gap="100">
            <Customer {...row} />
            <Text as="span" variant="bodySm" tone="subdued" breakWord>
              {[
                t("imports:rows.lineNumber", { number: format.number(row.line) }),
                row.points === null
                  ? row.typed
                  : t("imports:points", { count: row.points, number: format.number(row.points) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
            <InlineStack>
              <Outcome outcome={row.outcome} />
            </InlineStack>
          </BlockStack>
        </li>
      ))}
    </ul>
  );
}
