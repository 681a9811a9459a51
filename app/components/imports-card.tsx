import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { ImportProgress, isRunning, type ImportView } from "~/components/import-progress";
import { useToast } from "~/components/use-toast";

/** The imports, and the button that runs them again. */
export function ImportsCard({ imports }: { imports: (ImportView & { finishedAt: string | null })[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const fetcher = useFetcher<{ toast: string | null }>();
  useToast(fetcher.data);
  const running = imports.some(isRunning);
  const finished = imports.every(({ finishedAt }) => finishedAt) ? imports.at(-1)?.finishedAt : null;
  const failed = imports.filter(({ status, error }) => status === "FAILED" && error);
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="start" gap="200">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">
              {t("dataHealth.imports.title")}
            </Text>
            <Text as="p" tone="subdued">
              {imports.length === 0 ? t("dataHealth.imports.none") : t("dataHealth.imports.body")}
            </Text>
          </BlockStack>
          {imports.length > 0 && (
            <fetcher.Form method="post">
              <input type="hidden" name="intent" value="import" />
              <Button submit disabled={running} loading={fetcher.state !== "idle"}>
                {t("dataHealth.imports.start")}
              </Button>
            </fetcher.Form>
          )}
        </InlineStack>
        <ImportProgress imports={imports} />
        {failed.map(({ kind, error }) => (
          <Text key={kind} as="p" tone="critical" breakWord>
            {error}
          </Text>
        ))}
        {finished && !running && (
          <Text as="p" variant="bodySm" tone="subdued">
            {t("dataHealth.imports.finished", { date: format.dateTime(finished) })}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
