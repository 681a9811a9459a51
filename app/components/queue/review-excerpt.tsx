import { BlockStack, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { Photo } from "~/components/reviews/photo";
import { PhotoNotes } from "~/components/reviews/photo-notes";
import { Stars } from "~/components/reviews/stars";
import { originName } from "~/modules/reviews/sources/source-kinds";
import type { QueueLine } from "./queue-view";
import { SentText } from "./sent-text";

/** The review of an award, so that staff can decide in the queue. */
export function ReviewExcerpt({ review }: { review: NonNullable<QueueLine["review"]> }) {
  const { stars, title, text, photoIds, origin } = review;
  const { t } = useTranslation();
  const via = originName(origin);
  return (
    <BlockStack gap="100">
      <Text as="span" breakWord>
        <Stars stars={stars} />{" "}
        <Text as="span" fontWeight="medium">
          {title || t("reviews.untitled")}
        </Text>
        {via && ` · ${via}`}
      </Text>
      {text && <SentText text={text} />}
      {photoIds.length > 0 && (
        <InlineStack gap="200" align="start">
          {photoIds.map((photoId, index) => (
            <Photo key={photoId} url={`/app/insights/reviews/photos/${photoId}`} number={index + 1} />
          ))}
        </InlineStack>
      )}
      <PhotoNotes processing={review.photosProcessing} unreadable={review.photosUnreadable} />
    </BlockStack>
  );
}
