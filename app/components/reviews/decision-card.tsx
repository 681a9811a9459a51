import { useSubmit } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { lazyWithTexts } from "~/components/lazy-with-texts";
import type { RejectWords } from "~/components/queue/reject-modal";
import type { ReviewView } from "./review-view";

const RejectModal = lazyWithTexts("queue", () => import("~/components/queue/reject-modal"));

/** Publish or reject, with the points for it; or undo the decision. */
export function DecisionCard({ review, busy }: { review: ReviewView; busy: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const submit = useSubmit();
  const [rejecting, setRejecting] = useState(false);
  const decide = (status: string, words?: RejectWords) =>
    submit({ intent: "decide", status, ...words }, { method: "post" });
  const waits = review.status === "WAITING";
  const count = waits ? review.waitingPoints : review.givenPoints;
  const points = t("units.points", { count, points: format.number(count) });
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("review.decision")}
        </Text>
        {waits && <Text as="p">{count > 0 ? t("review.withPoints", { points }) : t("review.withoutPoints")}</Text>}
        {!waits && (
          <Text as="p">
            {t(`review.decided.${review.status}`, { date: review.decidedAt ? format.dateTime(review.decidedAt) : "" })}
            {count > 0 && ` ${t("review.gave", { points })}`}
          </Text>
        )}
        {review.via && review.withdrawn && <Text as="p">{t("review.withdrawn", { name: review.via })}</Text>}
        {review.via && !review.text && <Text as="p">{t("review.withoutText")}</Text>}
        {waits && (
          <Text as="p" variant="bodySm" tone="subdued">
            {t("review.fair")}
          </Text>
        )}
        <InlineStack gap="200">
          {waits && (
            <>
              <Button variant="primary" onClick={() => decide("PUBLISHED")} disabled={busy}>
                {t("review.publish")}
              </Button>
              <Button onClick={() => (count > 0 ? setRejecting(true) : decide("REJECTED"))} disabled={busy}>
                {t("review.reject")}
              </Button>
            </>
          )}
          {!waits && (
            <Button onClick={() => decide("WAITING")} disabled={busy}>
              {t("review.undo")}
            </Button>
          )}
        </InlineStack>
      </BlockStack>
      {rejecting && (
        <Suspense>
          <RejectModal
            count={1}
            kind="REVIEW"
            hasReviews
            onClose={() => setRejecting(false)}
            onReject={(words) => {
              setRejecting(false);
              decide("REJECTED", words);
            }}
          />
        </Suspense>
      )}
    </Card>
  );
}
