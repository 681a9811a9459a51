import { BlockStack, Button, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { knownTopics, type ParkedEventView } from "~/components/parked-view";
import { canRetry } from "~/modules/shop-sync/parked-cause";

type ParkedRowProps = {
  event: ParkedEventView;
  busy: boolean;
  /** null when it can no longer be retried or dismissed */
  onSend: ((intent: "retryOne" | "dismiss") => void) | null;
};

/** A parked event: what and whom it is about, why it failed in plain words, and the original error on demand. */
export function ParkedRow({ event, busy, onSend }: ParkedRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { topic, cause, reason, subject, parkedAt, dismissed } = event;
  const { orderName, customerName, customerId } = subject;
  const kind = knownTopics.has(topic) ? t(`dataHealth.parked.topic.${topic.replace("/", "_")}`) : topic;
  const title = orderName ? `${kind}: ${orderName}` : kind;
  const aside = dismissed && {
    date: format.dateTime(dismissed.at),
    name: dismissed.by ?? t("dataHealth.parked.somebody"),
  };
  return (
    <li>
      <BlockStack gap="100">
        <InlineStack align="space-between" gap="200" blockAlign="start">
          <Text as="span" fontWeight="medium" breakWord>
            {title}
          </Text>
          <Text as="span" variant="bodySm" tone="subdued">
            <time dateTime={parkedAt}>{format.dateTime(parkedAt)}</time>
          </Text>
        </InlineStack>
        {customerId && (
          <Link url={`/app/members/${customerId}`} removeUnderline>
            {customerName ?? t("members.noName", { id: customerId })}
          </Link>
        )}
        <Text as="span" breakWord>
          {t(`dataHealth.parked.cause.${canRetry(topic) ? cause : "IMPORT"}`)}
        </Text>
        {reason && (
          <details className="st-details">
            <summary>{t("dataHealth.parked.detail")}</summary>
            <span className="st-break">{reason}</span>
          </details>
        )}
        {aside && (
          <Text as="span" variant="bodySm" tone="subdued">
            {t("dataHealth.parked.dismissedBy", aside)}
          </Text>
        )}
        {onSend && (
          <InlineStack gap="200" align="start">
            {canRetry(topic) && (
              <Button
                onClick={() => onSend("retryOne")}
                disabled={busy}
                accessibilityLabel={`${t("dataHealth.parked.retryOne")}: ${title}`}
              >
                {t("dataHealth.parked.retryOne")}
              </Button>
            )}
            <Button
              variant="tertiary"
              onClick={() => onSend("dismiss")}
              disabled={busy}
              accessibilityLabel={`${t("dataHealth.parked.dismiss")}: ${title}`}
            >
              {t("dataHealth.parked.dismiss")}
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </li>
  );
}
