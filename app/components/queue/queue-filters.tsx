import { useNavigate } from "@remix-run/react";
import { Button, Select } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { QueueOrder } from "~/modules/approvals/approvable";
import type { QueueKind } from "~/modules/approvals/approvables.server";
import { queueUrl } from "~/modules/approvals/queue-query";

type QueueFiltersProps = {
  kind: QueueKind | null;
  order: QueueOrder;
  counts: { kind: QueueKind; count: number }[];
};

/** Kinds with the number of waiting items, and the order of the list. */
export function QueueFilters({ kind, order, counts }: QueueFiltersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const shown = kind && !counts.some((one) => one.kind === kind) ? [...counts, { kind, count: 0 }] : counts;
  const chips = [{ kind: null, count: all }, ...shown];
  return (
    <div className="st-queue__filters">
      <div className="st-chips" role="group" aria-label={t("queue:kinds")}>
        {chips.map((chip) => (
          <Button
            key={chip.kind ?? "ALL"}
            size="slim"
            pressed={chip.kind === kind}
            variant="tertiary"
            onClick={() => navigate(queueUrl({ kind: chip.kind, order }))}
          >
            {`${chip.kind ? t(`events.${chip.kind}`) : t("queue:allKinds")} (${format.number(chip.count)})`}
          </Button>
        ))}
      </div>
      <Select
        label={t("queue:order")}
        labelHidden
        options={(["OLDEST", "NEWEST"] as const).map((value) => ({ value, label: t(`queue:${value}`) }))}
        value={order}
        onChange={(value) => navigate(queueUrl({ kind, order: value as QueueOrder }))}
      />
    </div>
  );
}
