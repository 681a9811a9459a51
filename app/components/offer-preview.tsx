import { Badge, BlockStack, Box, Card, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { discountText } from "~/components/offer-text";
import type { OfferFields } from "~/components/offer-view";

function Picture({ url, alt }: { url: string; alt: string }) {
  const { t } = useTranslation();
  if (/^https:\/\/\S+$/.test(url)) return <img className="st-offer-preview__picture" src={url} alt={alt} />;
  return (
    <div className="st-offer-preview__picture st-centred">
      <Text as="span" tone="subdued">
        {t("offer.preview.noPicture")}
      </Text>
    </div>
  );
}

function MemberPreview({ offer }: { offer: Partial<OfferFields> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { discount = "PERCENT", percent = "", amount = "", endsAt } = offer;
  const label = discountText(t, format, { discount, percent, amount });
  return (
    <div className="st-offer-preview">
      <Picture url={offer.imageUrl ?? ""} alt={offer.imageAlt ?? ""} />
      <Box padding="400">
        <BlockStack gap="200">
          {label && (
            <InlineStack>
              <Badge tone="success">{label}</Badge>
            </InlineStack>
          )}
          <Text as="h3" variant="headingMd" breakWord>
            {offer.title || t("offer.preview.noTitle")}
          </Text>
          {offer.text && (
            <Text as="p" breakWord>
              {offer.text}
            </Text>
          )}
          {endsAt && (
            <Text as="p" variant="bodySm" tone="subdued">
              {t("offer.preview.until", { date: format.plainDay(endsAt.slice(0, 10)) })}
            </Text>
          )}
          <span className="st-fake-button" aria-hidden="true">
            {t("offer.preview.use")}
          </span>
        </BlockStack>
      </Box>
    </div>
  );
}

function GuestPreview() {
  const { t } = useTranslation();
  return (
    <div className="st-offer-preview">
      <Box padding="400">
        <BlockStack gap="200">
          <Text as="h3" variant="headingSm">
            {t("offer.preview.guestTitle")}
          </Text>
          <Text as="p">{t("offer.preview.guestBody")}</Text>
          <span className="st-fake-button" aria-hidden="true">
            {t("offer.preview.login")}
          </span>
        </BlockStack>
      </Box>
    </div>
  );
}

/** Preview of what shoppers see, without the theme's styles. */
export function OfferPreview({ offer }: { offer: Partial<OfferFields> }) {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("offer.preview.title")}
        </Text>
        <Text as="p" variant="bodySm" tone="subdued">
          {t("offer.preview.member")}
        </Text>
        <MemberPreview offer={offer} />
        <Text as="p" variant="bodySm" tone="subdued">
          {t("offer.preview.guest")}
        </Text>
        <GuestPreview />
      </BlockStack>
    </Card>
  );
}
