import { Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

/** Notes on photos that are still processed or cannot be read. */
export function PhotoNotes({ processing, unreadable }: { processing: number; unreadable: number }) {
  const { t } = useTranslation();
  return (
    <>
      {processing > 0 && (
        <Text as="p" tone="subdued">
          {t("review.photosProcessing", { count: processing })}
        </Text>
      )}
      {unreadable > 0 && (
        <Text as="p" tone="caution">
          {t("review.photosUnreadable", { count: unreadable })}
        </Text>
      )}
    </>
  );
}
