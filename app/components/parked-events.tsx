import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { useToast } from "~/components/use-toast";

export interface ParkedEventView {
  id: string;
  topic: string;
  reason: string;
  parkedAt: string;
}

/** News that could not be processed, each with the reason as the machine gave it. */
export function ParkedEventsCard({ events }: { events: ParkedEventView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const fetcher = useFetcher<{ toast: string | null }>();
  useToast(fetcher.data);
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="start" gap="200">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">
              {t("dataHealth.parked.title")}
            </Text>
            <Text as="p" tone="subdued">
              {t(events.length === 0 ? "dataHealth.parked.empty" : "dataHealth.parked.body")}
            </Text>
          </BlockStack>
          {events.length > 0 && (
            <fetcher.Form method="post">
              <input type="hidden" name="intent" value="retry" />
              <Button submit loading={fetcher.state !== "idle"}>
                {t("dataHealth.parked.retryAll")}
              </Button>
            </fetcher.Form>
          )}
        </InlineStack>
        {events.length > 0 && (
          <ul className="st-list">
            {events.map(({ id, topic, reason, parkedAt }) => (
              <li key={id}>
                <BlockStack gap="050">
                  <InlineStack align="space-between" gap="200">
                    <Text as="span" fontWeight="medium">
                      {topic}
                    </Text>
                    <Text as="span" variant="bodySm" tone="subdued">
                      {format.dateTime(parkedAt)}
                    </Text>
                  </InlineStack>
                  <Text as="span" breakWord>
                    {reason || t("dataHealth.parked.unknownReason")}
                  </Text>
                </BlockStack>
              </li>
            ))}
          </ul>
        )}
      </BlockStack>
    </Card>
  );
}
