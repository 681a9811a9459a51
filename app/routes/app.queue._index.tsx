import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Card, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { EmptyList } from "~/components/empty-list";
import { ListPages } from "~/components/list-pages";
import { QueueFilters } from "~/components/queue/queue-filters";
import { QueueList } from "~/components/queue/queue-list";
import { OutcomeBanner } from "~/components/queue/outcome-banner";
import { QueueTabs } from "~/components/queue/queue-tabs";
import { toQueueLine } from "~/components/queue/queue-view";
import { RunBanner } from "~/components/queue/run-banner";
import { toRunView } from "~/components/queue/run-view";
import { useDecisions } from "~/components/queue/use-decisions";
import { usePolling } from "~/components/use-polling";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { httpError } from "~/lib/http-error.server";
import { encodePlace } from "~/lib/place-cursor";
import { STAFF_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { queueKinds } from "~/modules/approvals/approvables.server";
import { decideFromQueue } from "~/modules/approvals/decide-from-queue.server";
import { countWaiting, listWaiting } from "~/modules/approvals/list-waiting.server";
import { readQueueContext } from "~/modules/read-models/read-queue-context.server";
import { readQueueRun, startQueueRun } from "~/modules/approvals/queue-run.server";
import { parseQueueQuery, queueUrl } from "~/modules/approvals/queue-query";
import { readDecision, readRun } from "~/modules/approvals/decision-input";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const pageSize = 25;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const { kind, order, after, before } = parseQueueQuery(new URL(request.url).searchParams, queueKinds);
  const filter = { order, kind };
  const places = { after: after ?? undefined, before: before ?? undefined };
  const [page, counts, run] = await Promise.all([
    listWaiting(prisma, { shopId: shop.id, filter, ...places, limit: pageSize }),
    countWaiting(prisma, { shopId: shop.id }),
    readQueueRun(prisma, { shopId: shop.id, now: now() }),
  ]);
  const context = await readQueueContext(prisma, {
    shopId: shop.id,
    customerIds: page.rows.map(({ customerId }) => customerId),
    reviewIds: page.rows.flatMap(({ review }) => review?.id ?? []),
  });
  return {
    now: now().toISOString(),
    query: { kind, order },
    run: run && toRunView(run),
    counts: [...counts].map(([one, count]) => ({ kind: one, count })),
    lines: page.rows.map((row) => toQueueLine(row, shop, context)),
    next: page.next && encodePlace(page.next),
    previous: page.previous && encodePlace(page.previous),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, actor, actorName } = await authenticateAdmin(request);
  const form = await readForm(request, STAFF_FORM);
  if (form.has("kind")) {
    const run = readRun(form, queueKinds);
    if (!run.success) throw httpError("INVALID", 400);
    await startQueueRun(prisma, { shopId: shop.id, actor, actorName, ...run.data, now: now() });
    return null;
  }
  const decision = readDecision(form);
  if (!decision.success) throw httpError("INVALID", 400);
  return decideFromQueue(prisma, { shopId: shop.id, actor, actorName, ...decision.data, now: now() });
}

export default function QueuePage() {
  const { now: loadedAt, query, run, counts, lines, next, previous } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { deciding, outcome, forget, send, sendAll } = useDecisions();
  const shown = lines.filter(({ id }) => !deciding.has(id));
  const working = run !== null && !run.finished;
  usePolling(working, 1_000);
  const total = counts.reduce((sum, { kind, count }) => (query.kind && kind !== query.kind ? sum : sum + count), 0);
  return (
    <Page title={t("queue.title")}>
      <BlockStack gap="400">
        {run && <RunBanner key={run.id} run={run} />}
        {outcome && (
          <OutcomeBanner
            outcome={outcome}
            onUndo={(ids) => send("UNDO", ids, { kind: outcome.kind })}
            onDismiss={forget}
          />
        )}
        <Card padding="0">
          <QueueTabs selected={0}>
            <Box padding="300">
              <QueueFilters {...query} counts={counts} />
            </Box>
            {lines.length === 0 ? (
              <EmptyList
                title={t(query.kind ? "queue.empty.kindTitle" : "queue.empty.title")}
                body={t(query.kind ? "queue.empty.kindBody" : "queue.empty.body")}
              />
            ) : (
              <QueueList
                lines={shown}
                total={working ? shown.length : total - (lines.length - shown.length)}
                now={loadedAt}
                onDecide={send}
                onDecideAll={(intent, words) => sendAll(intent, query.kind, words)}
              />
            )}
            <ListPages
              label={t("queue.pages")}
              next={next && queueUrl({ ...query, after: next })}
              previous={previous && queueUrl({ ...query, before: previous })}
            />
          </QueueTabs>
        </Card>
      </BlockStack>
    </Page>
  );
}
