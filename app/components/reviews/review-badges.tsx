import { Badge, InlineStack, type BadgeProps } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import type { ReviewStatusName } from "~/modules/reviews/review-list-query";

const tones: Record<ReviewStatusName, BadgeProps["tone"]> = {
  WAITING: "attention",
  PUBLISHED: "success",
  REJECTED: undefined,
};

export function ReviewBadges({ review }: { review: { status: ReviewStatusName; earned: boolean } }) {
  const { t } = useTranslation();
  return (
    <InlineStack gap="100">
      <Badge tone={tones[review.status]}>{t(`reviews.status.${review.status}`)}</Badge>
      {review.earned && <Badge tone="info">{t("reviews.earned")}</Badge>}
    </InlineStack>
  );
}
