import { Badge, InlineStack } from "@shopify/polaris";
import { useFormat } from "~/components/format-context";
import { TitledList } from "~/components/titled-list";
import type { ImportView } from "./import-view";
import { useTranslation } from "react-i18next";

const tones = {
  OPEN: "attention",
  BOOKING: "info",
  BOOKED: "success",
  UNDOING: "info",
  UNDONE: undefined,
} as const satisfies Record<ImportView["status"], string | undefined>;

export function ImportBadge({ status }: Pick<ImportView, "status">) {
  const { t } = useTranslation();
  return <Badge tone={tones[status]}>{t(`imports:status.${status}`)}</Badge>;
}

/** Imports of the shop, newest first. */
export function ImportList({ imports }: { imports: ImportView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = (key: string, count: number) => t(`imports:${key}`, { count, number: format.number(count) });
  return (
    <TitledList
      resource={{ singular: t("imports:list.one"), plural: t("imports:list.other") }}
      headings={(["from", "date", "customers", "points", "state"] as const).map((key) => t(`imports:list.${key}`))}
      lines={imports.map(({ id, label, fileName, createdAt, customers, points, status }) => ({
        id,
        url: `/app/members/import/${id}`,
        title: label || t("imports:list.unnamed"),
        kind: fileName,
        cells: [
          { cell: format.date(createdAt) },
          { cell: format.number(customers), sentence: counted("customers", customers) },
          { cell: format.number(points), sentence: counted("points", points) },
        ],
        badges: (
          <InlineStack>
            <ImportBadge status={status} />
          </InlineStack>
        ),
      }))}
    />
  );
}
