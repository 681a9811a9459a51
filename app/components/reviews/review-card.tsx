import { BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { Photo } from "./photo";
import { PhotoNotes } from "./photo-notes";
import type { ReviewView } from "./review-view";
import { Stars } from "./stars";

/** The review's text, product and photos. */
export function ReviewCard({ review }: { review: ReviewView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <Stars stars={review.stars} />
          <Text as="h2" variant="headingMd" breakWord>
            {review.title || t("reviews.starsOnly")}
          </Text>
        </InlineStack>
        {review.text && (
          <Text as="p" breakWord>
            <span className="st-lines">{review.text}</span>
          </Text>
        )}
        {review.photoIds.length > 0 && (
          <InlineStack gap="200">
            {review.photoIds.map((id, index) => (
              <Photo key={id} url={`/app/insights/reviews/photos/${id}`} number={index + 1} />
            ))}
          </InlineStack>
        )}
        <PhotoNotes processing={review.photosProcessing} unreadable={review.photosUnreadable} />
        {review.via && review.photoElsewhere && (
          <Text as="p" tone="subdued">
            {t("review.photoElsewhere", { name: review.via })}
          </Text>
        )}
        <dl className="st-properties">
          <div className="st-property">
            <dt>{t("review.product")}</dt>
            <dd>{review.productTitle}</dd>
          </div>
          <div className="st-property">
            <dt>{t("review.author")}</dt>
            <dd>
              <Link url={`/app/members/${review.customerId}`}>
                {review.memberName ?? t("members.noName", { id: review.customerId })}
              </Link>
            </dd>
          </div>
          <div className="st-property">
            <dt>{t("review.written")}</dt>
            <dd>{format.dateTime(review.createdAt)}</dd>
          </div>
          {review.via && (
            <div className="st-property">
              <dt>{t("review.source")}</dt>
              <dd>{review.via}</dd>
            </div>
          )}
        </dl>
      </BlockStack>
    </Card>
  );
}
