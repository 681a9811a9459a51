import { BlockStack, IndexTable, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { OfferBadges } from "~/components/offer-badges";
import { discountText, periodText } from "~/components/offer-text";
import type { OfferView } from "~/components/offer-view";

/** The offers as a table, for wide screens. */
export function OfferTable({ offers }: { offers: OfferView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const headings = ["title", "discount", "code", "period", "status"] as const;
  const [first, ...others] = headings.map((key) => ({ title: t(`offers.column.${key}`) }));
  return (
    <IndexTable
      resourceName={{ singular: t("offers.resource", { count: 1 }), plural: t("offers.resource", { count: 2 }) }}
      itemCount={offers.length}
      selectable={false}
      headings={[first ?? { title: "" }, ...others]}
    >
      {offers.map((offer, index) => (
        <IndexTable.Row id={offer.id} key={offer.id} position={index}>
          <IndexTable.Cell>
            <Link dataPrimaryLink url={`/app/offers/${offer.id}`} removeUnderline monochrome>
              <Text as="span" fontWeight="semibold">
                {offer.title}
              </Text>
            </Link>
          </IndexTable.Cell>
          <IndexTable.Cell>{discountText(t, format, offer)}</IndexTable.Cell>
          <IndexTable.Cell>{offer.code}</IndexTable.Cell>
          <IndexTable.Cell>{periodText(t, format, offer)}</IndexTable.Cell>
          <IndexTable.Cell>
            <OfferBadges offer={offer} />
          </IndexTable.Cell>
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

/** The same offers as a list, for narrow screens. */
export function OfferCards({ offers }: { offers: OfferView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className="st-list st-list--inset">
      {offers.map((offer) => (
        <li key={offer.id}>
          <BlockStack gap="100">
            <Link url={`/app/offers/${offer.id}`} removeUnderline monochrome>
              <Text as="span" fontWeight="semibold" breakWord>
                {offer.title}
              </Text>
            </Link>
            <Text as="span" variant="bodySm" tone="subdued">
              {[discountText(t, format, offer), offer.code, periodText(t, format, offer)].filter(Boolean).join(" · ")}
            </Text>
            <OfferBadges offer={offer} />
          </BlockStack>
        </li>
      ))}
    </ul>
  );
}
