import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/authenticate-admin.server";
import { DataRequestsCard } from "~/components/data-requests";
import { useFormat } from "~/components/format-context";
import { isRunning } from "~/components/import-progress";
import { ImportsCard } from "~/components/imports-card";
import { ParkedEventsCard } from "~/components/parked-events";
import { usePolling } from "~/components/use-polling";
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
