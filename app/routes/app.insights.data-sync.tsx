import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Page, Text } from "@shopify/polaris";
import { AreaTabs } from "~/components/area-tabs";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { DataRequestsCard } from "~/components/data-requests";
import { useFormat } from "~/components/format-context";
import { AccessNotice } from "~/components/home-notices";
import { isRunning } from "~/components/import-progress";
import { ImportsCard } from "~/components/imports-card";
import { ParkedEventsCard } from "~/components/parked-events";
import { toParkedView } from "~/components/parked-view";
import { usePolling } from "~/components/use-polling";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { httpError } from "~/lib/http-error.server";
import { STAFF_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { listDataRequests } from "~/modules/compliance/data-requests.server";
import { getImportProgress, restartImports } from "~/modules/shop-sync/imports.server";
import { dismissParkedEvent, listParkedEvents, retryParkedEvents } from "~/modules/shop-sync/parked-events.server";
import { readLastEvent } from "~/modules/shop-sync/read-health.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const pageSize = 10;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const of = { shopId: shop.id };
  const before = new URL(request.url).searchParams.get("before");
  const [imports, parked, dismissed, lastEvent, requests] = await Promise.all([
    getImportProgress(prisma, of),
    listParkedEvents(prisma, { ...of, before, limit: pageSize }),
    listParkedEvents(prisma, { ...of, dismissed: true, limit: pageSize }),
    readLastEvent(prisma, of),
    listDataRequests(prisma, of),
  ]);
  return {
    imports: imports.map(({ kind, status, total, position, error, finishedAt }) => ({
      kind,
      status,
      total,
      position,
      error,
      finishedAt: finishedAt?.toISOString() ?? null,
    })),
    parked: {
      events: parked.rows.map(toParkedView),
      older: parked.next,
      newest: before === null,
      dismissed: dismissed.rows.map(toParkedView),
    },
    lastEvent: lastEvent?.toISOString() ?? null,
    accessRefusedAt: shop.accessRefusedAt?.toISOString() ?? null,
    requests: requests.map(({ id, customerId, requestedAt, downloadedAt }) => ({
      id: id.toString(),
      customerId: customerId.toString(),
      requestedAt: requestedAt.toISOString(),
      downloadedAt: downloadedAt?.toISOString() ?? null,
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, actor, actorName } = await authenticateAdmin(request);
  const form = await readForm(request, STAFF_FORM);
  const intent = form.get("intent");
  if (intent === "retryOne" || intent === "dismiss") {
    const id = z.uuid().safeParse(form.get("id")).data;
    if (!id) throw httpError("INVALID", 400);
    const of = { shopId: shop.id, id };
    const done =
      intent === "dismiss"
        ? await dismissParkedEvent(prisma, { ...of, by: actorName ?? actor, now: now() })
        : await retryParkedEvents(prisma, of);
    const toast = intent === "dismiss" ? "dismissToast" : "retriedToast";
    return { toast: `dataHealth.parked.${done > 0 ? toast : "goneToast"}` };
  }
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
  const { imports, parked, lastEvent, requests, accessRefusedAt } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat();
  usePolling(imports.some(isRunning), 2_000);
  return (
    <Page title={t("nav.insights")}>
      <BlockStack gap="400">
        <AreaTabs area="insights" />
        <AccessNotice refusedAt={accessRefusedAt} />
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
        <ParkedEventsCard {...parked} />
        <DataRequestsCard requests={requests} />
      </BlockStack>
    </Page>
  );
}
