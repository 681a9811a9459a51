import { Badge, InlineStack, type BadgeProps } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import type { ReviewStatusName } from "~/modules/reviews/review-list-query";

const tones: Record<ReviewStatusName, BadgeProps["tone"]> = {
  WAITING: "attention",
  PUBLISHED: "success",
  REJECTED: undefined,
};

interface Badged {
  status: ReviewStatusName;
  earned: boolean;
  /** name of the app it was written in */
  via: string | null;
  withdrawn: boolean;
}

export function ReviewBadges({ review }: { review: Badged }) {
  const { t } = useTranslation();
  return (
    <InlineStack gap="100">
      <Badge tone={tones[review.status]}>{t(`reviews.status.${review.status}`)}</Badge>
      {review.via && review.withdrawn && <Badge tone="warning">{t("reviews.withdrawn")}</Badge>}
      {review.earned && <Badge tone="info">{t("reviews.earned")}</Badge>}
    </InlineStack>
  );
}
