import { Badge, BlockStack, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { ReviewBadges } from "./review-badges";
import type { ReviewLine } from "./review-view";
import { Stars } from "./stars";

export function ReviewList({ reviews }: { reviews: ReviewLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className="st-list st-list--inset">
      {reviews.map((review) => (
        <li key={review.id}>
          <BlockStack gap="100">
            <InlineStack gap="200" blockAlign="center">
              <Stars stars={review.stars} />
              <Link url={`/app/insights/reviews/${review.id}`} removeUnderline>
                <Text as="span" fontWeight="semibold" breakWord>
                  {review.title || t("reviews.starsOnly")}
                </Text>
              </Link>
            </InlineStack>
            <Text as="span" variant="bodySm" tone="subdued" breakWord>
              {[
                review.productTitle,
                review.memberName ?? t("members.noName", { id: review.customerId }),
                format.date(review.createdAt),
                ...(review.via ? [review.via] : []),
              ].join(" · ")}
            </Text>
            <InlineStack gap="100">
              <ReviewBadges review={review} />
              {review.photoCount > 0 && <Badge>{t("reviews.photos", { count: review.photoCount })}</Badge>}
              {review.hasPhoto && review.photoCount === 0 && <Badge>{t("reviews.photoElsewhere")}</Badge>}
              {review.answered && <Badge>{t("reviews.answered")}</Badge>}
            </InlineStack>
          </BlockStack>
        </li>
      ))}
    </ul>
  );
}
