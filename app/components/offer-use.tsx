import { useFetcher } from "@remix-run/react";
import { BlockStack, Card, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";

/** `sales` is a decimal string; null when Shopify does not answer. */
type Use = { uses: number; sales: string | null } | null;

/** How often an offer's code was used, and the sales of those orders; requested from Shopify after the page has loaded. */
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
