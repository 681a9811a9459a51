import { Banner, BlockStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { SourceView } from "./source-view";

const reasons = ["MEMBER_NOT_FOUND", "NOT_BOUGHT", "REVIEW_EXISTS", "NO_PRODUCT", "SPAM"];

/** When the source last sent something, and its last error. */
export function SourceHealth({ source }: { source: SourceView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, receivedAt, refusedAt, skippedAt, skipReason, now } = source;
  const wrongSecret = refusedAt !== null && (receivedAt === null || refusedAt > receivedAt);
  const reason = reasons.includes(skipReason ?? "") ? skipReason : "OTHER";
  return (
    <BlockStack gap="200">
      {wrongSecret && (
        <Banner tone="warning">{t("settings.reviews.refused", { ago: format.ago(refusedAt, now) })}</Banner>
      )}
      <Text as="p" tone="subdued">
        {receivedAt
          ? t("settings.reviews.received", { ago: format.ago(receivedAt, now) })
          : t("settings.reviews.never")}
      </Text>
      {skippedAt && (
        <Text as="p" tone="subdued">
          {t("settings.reviews.skipped", {
            ago: format.ago(skippedAt, now),
            reason: t(`settings.reviews.reason.${reason}`, { name }),
          })}
        </Text>
      )}
    </BlockStack>
  );
}
