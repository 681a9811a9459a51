import { useFetcher } from "@remix-run/react";
import { BlockStack, Card, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";

/** Null where Shopify does not tell. */
type Use = { uses: number; sales: string | null } | null;

/** How often an offer's code was used and what those orders came to, asked of Shopify after the page has come. */
export function OfferUse({ id }: { id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, load } = useFetcher<{ use: Use }>();
  useEffect(() => load(`/app/offers/${id}/use`), [id, load]);
  const use = data?.use;
  const text = () => {
    if (!data) return t("offer.use.loading");
    if (!use) return t("offer.use.unknown");
    const count = { count: use.uses, uses: format.number(use.uses) };
    return use.sales === null
      ? t("offer.use.uses", count)
      : t("offer.use.sales", { ...count, sales: format.money(use.sales) });
  };
  return (
    <Card>
      <BlockStack gap="100">
        <Text as="h2" variant="headingMd">
          {t("offer.use.title")}
        </Text>
        <Text as="p">{text()}</Text>
      </BlockStack>
    </Card>
  );
}
