import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/authenticate-admin.server";
import { DataRequestsCard } from "~/components/data-requests";
import { useFormat } from "~/components/format-context";
import { ImportProgress, isRunning, type ImportView } from "~/components/import-progress";
import { ParkedEventsCard } from "~/components/parked-events";
import { usePolling } from "~/components/use-polling";
import { useToast } from "~/components/use-toast";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { listDataRequests } from "~/modules/compliance/list-data-requests.server";
import { getImportProgress } from "~/modules/shop-sync/import-progress.server";
import { listParkedEvents, retryParkedEvents } from "~/modules/shop-sync/parked-events.server";
import { readLastEvent } from "~/modules/shop-sync/read-last-event.server";
import { restartImports } from "~/modules/shop-sync/restart-imports.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const of = { shopId: shop.id };
  const [imports, parked, lastEvent, requests] = await Promise.all([
    getImportProgress(prisma, of),
    listParkedEvents(prisma, of),
    readLastEvent(prisma, of),
    listDataRequests(prisma, of),
  ]);
  return {
    imports: imports.map(({ kind, status, total, position, error, finishedAt }) => ({
      ...{ kind, status, total, position, error },
      finishedAt: finishedAt?.toISOString() ?? null,
    })),
    parked: parked.map((event) => ({ ...event, parkedAt: event.parkedAt.toISOString() })),
    lastEvent: lastEvent?.toISOString() ?? null,
    requests: requests.map(({ id, customerId, requestedAt }) => ({
      id: id.toString(),
      customerId: customerId.toString(),
      requestedAt: requestedAt.toISOString(),
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const intent = (await request.formData()).get("intent");
  if (intent === "retry") {
    await retryParkedEvents(prisma, { shopId: shop.id });
    return { toast: "dataHealth.parked.retriedToast" };
  }
  if (intent === "import") {
    await restartImports(prisma, { shopId: shop.id, now: now() });
    return { toast: "dataHealth.imports.started" };
  }
  return { toast: null };
}

function ImportsCard({ imports }: { imports: (ImportView & { finishedAt: string | null })[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const fetcher = useFetcher<typeof action>();
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

export default function DataHealthPage() {
  const { imports, parked, lastEvent, requests } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat();
  usePolling(imports.some(isRunning), 2_000);
  return (
    <Page title={t("dataHealth.title")}>
      <BlockStack gap="400">
        <ImportsCard imports={imports} />
        <Card>
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">
              {t("dataHealth.events.title")}
            </Text>
            <Text as="p" tone="subdued">
              {lastEvent
                ? t("dataHealth.events.last", { date: format.dateTime(lastEvent) })
                : t("dataHealth.events.never")}
            </Text>
          </BlockStack>
        </Card>
        <ParkedEventsCard events={parked} />
        <DataRequestsCard requests={requests} />
      </BlockStack>
    </Page>
  );
}
