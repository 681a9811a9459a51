import { useNavigate } from "@remix-run/react";
import { Box, InlineGrid, Select } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { reviewListUrl, reviewStatuses, type ReviewListAddress } from "~/modules/reviews/review-list-query";

type ReviewFiltersProps = {
  query: Pick<ReviewListAddress, "status" | "product" | "customer" | "stars">;
  counts: { status: string; count: number }[];
  products: { id: string; title: string }[];
};

/** Filters by status (with numbers), product and stars. */
export function ReviewFilters({ query, counts, products }: ReviewFiltersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const go = (change: Partial<ReviewFiltersProps["query"]>) => navigate(reviewListUrl({ ...query, ...change }));
  const all = { label: t("reviews.all"), value: "" };
  const count = (status: string) => format.number(counts.find((one) => one.status === status)?.count ?? 0);
  return (
    <Box padding="300">
      <InlineGrid columns={{ xs: 2, sm: 3 }} gap="300">
        <Select
          label={t("reviews.filter.status")}
          options={[
            all,
            ...reviewStatuses.map((value) => ({ value, label: `${t(`reviews.status.${value}`)} (${count(value)})` })),
          ]}
          value={query.status ?? ""}
          onChange={(value) => go({ status: reviewStatuses.find((status) => status === value) ?? null })}
        />
        <Select
          label={t("reviews.filter.product")}
          options={[all, ...products.map(({ id, title }) => ({ value: id, label: title }))]}
          value={query.product ?? ""}
          onChange={(value) => go({ product: value || null })}
        />
        <Select
          label={t("reviews.filter.stars")}
          options={[
            all,
            ...[5, 4, 3, 2, 1].map((stars) => ({ value: String(stars), label: t("reviews.stars", { count: stars }) })),
          ]}
          value={query.stars === null ? "" : String(query.stars)}
          onChange={(value) => go({ stars: value ? Number(value) : null })}
        />
      </InlineGrid>
    </Box>
  );
}
