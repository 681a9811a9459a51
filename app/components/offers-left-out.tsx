import { Banner, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { OFFERS_SHOWN_MAX } from "~/modules/offers/offers-shown-max";

/** Says that there are more offers than shoppers see, and which are seen. */
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
