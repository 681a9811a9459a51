import { BlockStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import type { QueueLine } from "./queue-view";

const MOST_STARS = 5;

/** The review that an award is for, so that it can be judged where it stands. */
export function ReviewExcerpt({ review }: { review: NonNullable<QueueLine["review"]> }) {
  const { t } = useTranslation();
  const { stars, productTitle, title, text } = review;
  return (
    <BlockStack gap="050">
      <Text as="span" breakWord>
        <span role="img" aria-label={t("queue.stars", { count: stars })}>
          {"★".repeat(stars) + "☆".repeat(MOST_STARS - stars)}
        </span>{" "}
        {productTitle}
      </Text>
      {title && (
        <Text as="span" fontWeight="medium" breakWord>
          {title}
        </Text>
      )}
      {text && (
        <Text as="p" breakWord>
          {text}
        </Text>
      )}
    </BlockStack>
  );
}
