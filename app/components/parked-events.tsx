import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { ParkedRow } from "~/components/parked-row";
import type { ParkedEventView } from "~/components/parked-view";
import { useToast } from "~/components/use-toast";

interface ParkedEventsCardProps {
  events: ParkedEventView[];
  /** cursor of the next, older page; null on the last */
  older: string | null;
  newest: boolean;
  /** dismissed by staff, newest first */
  dismissed: ParkedEventView[];
}

/** Parked events, each of which can be retried or dismissed. */
export function ParkedEventsCard({ events, older, newest, dismissed }: ParkedEventsCardProps) {
  const { t } = useTranslation();
  const fetcher = useFetcher<{ toast: string | null }>();
  useToast(fetcher.data);
  const busy = fetcher.state !== "idle";
  const some = events.length > 0;
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="start" gap="200">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">
              {t("dataHealth.parked.title")}
            </Text>
            <Text as="p" tone="subdued">
              {t(some ? "dataHealth.parked.body" : "dataHealth.parked.empty")}
            </Text>
          </BlockStack>
          {(events.length > 1 || older) && (
            <Button onClick={() => fetcher.submit({ intent: "retry" }, { method: "post" })} loading={busy}>
              {t("dataHealth.parked.retryAll")}
            </Button>
          )}
        </InlineStack>
        {some && (
          <ul className="st-list">
            {events.map((event) => (
              <ParkedRow
                key={event.id}
                event={event}
                busy={busy}
                onSend={(intent) => fetcher.submit({ intent, id: event.id }, { method: "post" })}
              />
            ))}
          </ul>
        )}
        {(older || !newest) && (
          <InlineStack align="center" gap="200">
            {!newest && <Button url="/app/insights/data-sync">{t("dataHealth.parked.newest")}</Button>}
            {older && <Button url={`/app/insights/data-sync?before=${older}`}>{t("dataHealth.parked.older")}</Button>}
          </InlineStack>
        )}
        {dismissed.length > 0 && (
          <details className="st-details">
            <summary>{t("dataHealth.parked.dismissed")}</summary>
            <ul className="st-list">
              {dismissed.map((event) => (
                <ParkedRow key={event.id} event={event} busy={busy} onSend={null} />
              ))}
            </ul>
          </details>
        )}
      </BlockStack>
    </Card>
  );
}
