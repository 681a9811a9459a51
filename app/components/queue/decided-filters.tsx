import { useNavigate } from "@remix-run/react";
import { Button, Select } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import type { QueueKind } from "~/modules/approvals/approvables.server";
import { decidedUrl, decidedWithin, verdicts, type DecidedQuery } from "~/modules/approvals/queue-query";

type Filter = Omit<DecidedQuery, "before">;

type DecidedFiltersProps = {
  query: Filter;
  kinds: readonly QueueKind[];
  /** staff who have used the app */
  staff: { id: string; name: string }[];
};

/** Filters by verdict, kind, staff member and time. */
export function DecidedFilters({ query, kinds, staff }: DecidedFiltersProps) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const go = (change: Partial<Filter>) => navigate(decidedUrl({ ...query, ...change }));
  const named = kinds.map((kind) => ({ value: kind, label: t(`events.${kind}`) }));
  named.sort((a, b) => a.label.localeCompare(b.label, i18n.language));
  return (
    <div className="st-decided-filters">
      <div className="st-chips" role="group" aria-label={t("queue:decision.filter.verdict")}>
        {[null, ...verdicts].map((verdict) => (
          <Button
            key={verdict ?? "ALL"}
            size="slim"
            variant="tertiary"
            pressed={verdict === query.verdict}
            onClick={() => go({ verdict })}
          >
            {verdict ? t(`queue:decision.${verdict}`) : t("queue:allKinds")}
          </Button>
        ))}
      </div>
      <Select
        label={t("queue:decision.filter.kind")}
        labelHidden
        options={[{ value: "", label: t("queue:decision.filter.anyKind") }, ...named]}
        value={query.kind ?? ""}
        onChange={(value) => go({ kind: kinds.find((kind) => kind === value) ?? null })}
      />
      <Select
        label={t("queue:decision.filter.who")}
        labelHidden
        options={[
          { value: "", label: t("queue:decision.filter.anybody") },
          ...staff.map(({ id, name }) => ({ value: id, label: name })),
          { value: "PROGRAMS", label: t("queue:decision.filter.programs") },
        ]}
        value={query.who ?? ""}
        onChange={(value) => go({ who: value || null })}
      />
      <Select
        label={t("queue:decision.filter.when")}
        labelHidden
        options={[
          { value: "", label: t("queue:decision.filter.anyTime") },
          ...decidedWithin.map((days) => ({
            value: days,
            label: t("queue:decision.filter.days", { count: Number(days), number: days }),
          })),
        ]}
        value={query.days ?? ""}
        onChange={(value) => go({ days: decidedWithin.find((days) => days === value) ?? null })}
      />
    </div>
  );
}
