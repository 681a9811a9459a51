import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { OfferBadges } from "~/components/offer-badges";
import { discountText, periodText } from "~/components/offer-text";
import type { OfferView } from "~/components/offer-view";
import { TitledList, type TitledLine } from "~/components/titled-list";
import { Banner, Text } from "@shopify/polaris";
import { OFFERS_SHOWN_MAX } from "~/modules/offers/offers-shown-max";

const headings = ["title", "discount", "code", "period", "status"] as const;

export function OfferList({ offers }: { offers: OfferView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = offers.map((offer): TitledLine => {
    const cells = [discountText(t, format, offer) ?? "", offer.code, periodText(t, format, offer)];
    return {
      id: offer.id,
      title: offer.title,
      url: `/app/offers/${offer.id}`,
      cells: cells.map((cell) => ({ cell })),
      badges: <OfferBadges offer={offer} />,
    };
  });
  return (
    <TitledList
      resource={{ singular: t("offers.resource", { count: 1 }), plural: t("offers.resource", { count: 2 }) }}
      headings={headings.map((key) => t(`offers.column.${key}`))}
      lines={lines}
    />
  );
}

/** Explains that shoppers do not see all offers, and which they see. */
export function OffersLeftOut({ count }: { count: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = { count, number: format.number(count), shown: format.number(OFFERS_SHOWN_MAX) };
  return (
    <Banner tone="info">
      <Text as="p">{t("offers.leftOut", counts)}</Text>
    </Banner>
  );
}
