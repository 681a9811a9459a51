import { BlockStack, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { Photo } from "~/components/reviews/photo";
import type { QueueLine } from "./queue-view";

const MOST_STARS = 5;

/** The review that an award is for, so that it can be judged where it stands. */
export function ReviewExcerpt({ review }: { review: NonNullable<QueueLine["review"]> }) {
  const { t } = useTranslation();
  const { id, stars, productTitle, title, text, photoIds } = review;
  return (
    <BlockStack gap="050">
      <Text as="span" breakWord>
        <span role="img" aria-label={t("queue.stars", { count: stars })}>
          {"★".repeat(stars) + "☆".repeat(MOST_STARS - stars)}
        </span>{" "}
        {productTitle}
      </Text>
      {title && (
        <Link url={`/app/reviews/${id}`} monochrome>
          <Text as="span" fontWeight="medium" breakWord>
            {title}
          </Text>
        </Link>
      )}
      {text && (
        <Text as="p" breakWord>
          {text}
        </Text>
      )}
      {photoIds.length > 0 && (
        <InlineStack gap="200">
          {photoIds.map((photoId, index) => (
            <Photo key={photoId} url={`/app/reviews/photos/${photoId}`} number={index + 1} />
          ))}
        </InlineStack>
      )}
    </BlockStack>
  );
}
