import { useNavigate } from "@remix-run/react";
import { Box, InlineStack, Tag } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { reviewListUrl, type ReviewListAddress } from "~/modules/reviews/review-list-query";

type ReviewsOfProps = { author: string | null; query: ReviewListAddress & { customer: string } };

/** Says whose reviews are listed, with a link to all reviews. */
export function ReviewsOf({ author, query }: ReviewsOfProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const name = author ?? t("members.noName", { id: query.customer });
  return (
    <Box padding="300" paddingBlockEnd="0">
      <InlineStack>
        <Tag onRemove={() => navigate(reviewListUrl({ ...query, customer: null }))}>{t("reviews.by", { name })}</Tag>
      </InlineStack>
    </Box>
  );
}
