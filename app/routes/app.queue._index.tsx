import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Card, InlineStack, Page, Pagination, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/authenticate-admin.server";
import { QueueFilters } from "~/components/queue/queue-filters";
import { QueueList } from "~/components/queue/queue-list";
import { OutcomeBanner } from "~/components/queue/outcome-banner";
import { QueueTabs } from "~/components/queue/queue-tabs";
import { toQueueLine } from "~/components/queue/queue-view";
import { useDecisions } from "~/components/queue/use-decisions";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { httpError } from "~/lib/http-error.server";
import { decideFromQueue } from "~/modules/approvals/decide-from-queue.server";
import { countWaiting, listWaiting } from "~/modules/approvals/list-waiting.server";
import { encodePlace, parseQueueQuery, queueUrl, readDecision } from "~/modules/approvals/queue-query";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const pageSize = 25;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const { kind, order, after, before } = parseQueueQuery(new URL(request.url).searchParams);
  const filter = { order, events: kind ? [kind] : [] };
  const places = { after: after ?? undefined, before: before ?? undefined };
  const [page, counts] = await Promise.all([
    listWaiting(prisma, { shopId: shop.id, filter, ...places, limit: pageSize }),
    countWaiting(prisma, { shopId: shop.id }),
  ]);
  return {
    now: now().toISOString(),
    query: { kind, order },
    counts: [...counts].map(([event, count]) => ({ kind: event, count })),
    lines: page.rows.map((row) => toQueueLine(row, shop.currency)),
    next: page.next && encodePlace(page.next),
    previous: page.previous && encodePlace(page.previous),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, actor, actorName } = await authenticateAdmin(request);
  const decision = readDecision(await request.formData());
  if (!decision.success) throw httpError("INVALID", 400);
  return decideFromQueue(prisma, { shopId: shop.id, actor, actorName, ...decision.data, now: now() });
}

function Empty({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  return (
    <Box padding="1600">
      <BlockStack gap="200" inlineAlign="center">
        <Text as="h2" variant="headingMd" alignment="center">
          {t(filtered ? "queue.empty.kindTitle" : "queue.empty.title")}
        </Text>
        <Text as="p" tone="subdued" alignment="center">
          {t(filtered ? "queue.empty.kindBody" : "queue.empty.body")}
        </Text>
      </BlockStack>
    </Box>
  );
}

export default function QueuePage() {
  const { now: loadedAt, query, counts, lines, next, previous } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { busy, outcome, forget, send } = useDecisions();
  return (
    <Page title={t("queue.title")}>
      <BlockStack gap="400">
        {outcome && <OutcomeBanner outcome={outcome} onUndo={(ids) => send("UNDO", ids)} onDismiss={forget} />}
        <Card padding="0">
          <QueueTabs selected={0}>
            <Box padding="300">
              <QueueFilters {...query} counts={counts} />
            </Box>
            {lines.length === 0 ? (
              <Empty filtered={query.kind !== null} />
            ) : (
              <QueueList lines={lines} now={loadedAt} busy={busy} onDecide={send} />
            )}
            {(next || previous) && (
              <Box padding="300" borderBlockStartWidth="025" borderColor="border-secondary">
                <InlineStack align="center">
                  <Pagination
                    accessibilityLabel={t("queue.pages")}
                    hasNext={next !== null}
                    nextURL={next === null ? undefined : queueUrl({ ...query, after: next })}
                    hasPrevious={previous !== null}
                    previousURL={previous === null ? undefined : queueUrl({ ...query, before: previous })}
                  />
                </InlineStack>
              </Box>
            )}
          </QueueTabs>
        </Card>
      </BlockStack>
    </Page>
  );
}
