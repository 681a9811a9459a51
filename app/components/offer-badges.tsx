import { Badge, InlineStack, type BadgeProps } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import type { OfferView } from "~/components/offer-view";

const tones: Record<OfferView["status"], BadgeProps["tone"]> = {
  SCHEDULED: "info",
  RUNNING: "success",
  ENDED: undefined,
};

export function OfferBadges({ offer }: { offer: Pick<OfferView, "status" | "syncError" | "syncing" | "drift"> }) {
  const { t } = useTranslation();
  return (
    <InlineStack gap="100">
      <Badge tone={tones[offer.status]}>{t(`offers.status.${offer.status}`)}</Badge>
      {offer.syncError && <Badge tone="critical">{t("offers.syncErrorShort")}</Badge>}
      {offer.drift && !offer.syncing && <Badge tone="warning">{t("offers.notShown")}</Badge>}
      {offer.syncing && <Badge tone="attention">{t("offers.syncing")}</Badge>}
    </InlineStack>
  );
}
