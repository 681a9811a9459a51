import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Card, InlineStack, Page, Spinner } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { EmptyList } from "~/components/empty-list";
import { ListPages } from "~/components/list-pages";
import { QueueFilters } from "~/components/queue/queue-filters";
import { QueueList } from "~/components/queue/queue-list";
import { QueueTabs } from "~/components/queue/queue-tabs";
import { toQueueLine, writtenText } from "~/components/queue/queue-view";
import { RunBanner } from "~/components/queue/run-banner";
import { toRunView } from "~/components/queue/run-view";
import { TroubleBanner } from "~/components/queue/trouble-banner";
import { useKeysSetting } from "~/components/queue/use-keys-setting";
import { useQueueKeys } from "~/components/queue/use-queue-keys";
import { useProductPictures } from "~/components/queue/use-product-pictures";
import { useQueueLines } from "~/components/queue/use-queue-lines";
import { usePolling } from "~/components/use-polling";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { encodePlace } from "~/lib/place-cursor";
import { languageOf } from "~/lib/text-language";
import { queueKinds } from "~/modules/approvals/approvables.server";
import { countWaiting, listWaiting } from "~/modules/approvals/list-waiting.server";
import { loadProductPictures } from "~/modules/earning/rule-data/product-pictures.server";
import { readQueueContext } from "~/modules/read-models/read-queue-context.server";
import { readQueueRun } from "~/modules/approvals/queue-run.server";
import { parseQueueQuery, queueUrl } from "~/modules/approvals/queue-query";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const pageSize = 25;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const { kind, order, after, before } = parseQueueQuery(new URL(request.url).searchParams, queueKinds);
  const wanted = { shopId: shop.id, filter: { order, kind }, limit: pageSize };
  const places = { after: after ?? undefined, before: before ?? undefined };
  const [asked, counts, run] = await Promise.all([
    listWaiting(prisma, { ...wanted, ...places }),
    countWaiting(prisma, { shopId: shop.id }),
    readQueueRun(prisma, { shopId: shop.id, now: now() }),
  ]);
  // What stood on a later page may have been decided: then the list begins anew.
  const page = asked.rows.length > 0 || (!after && !before) ? asked : await listWaiting(prisma, wanted);
  const context = await readQueueContext(prisma, { shopId: shop.id, items: page.rows });
  const languages = new Map(
    await Promise.all(
      page.rows.map(async (row) => [row.id, await languageOf(writtenText(row))] as [string, string | null]),
    ),
  );
  const lines = page.rows.map((row) => toQueueLine(row, shop, { ...context, languages }));
  const productIds = lines.flatMap(({ products }) => products.flatMap(({ id }) => (id ? [BigInt(id)] : [])));
  const pictures = await loadProductPictures(prisma, { shopId: shop.id, productIds, now: now() });
  return {
    now: now().toISOString(),
    query: { kind, order },
    run: run && toRunView(run),
    counts: [...counts].map(([one, count]) => ({ kind: one, count })),
    lines,
    pictures: Object.fromEntries(pictures),
    next: page.next && encodePlace(page.next),
    previous: page.previous && encodePlace(page.previous),
  };
}

export default function QueuePage() {
  const { now: loadedAt, query, run, counts, lines, next, previous, ...loaded } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const working = run !== null && !run.finished;
  usePolling(working, 1_000);
  const waiting = counts.reduce((sum, { kind, count }) => (query.kind && kind !== query.kind ? sum : sum + count), 0);
  const { shown, total, trouble, forget, decide, decideAll, undo, sendAgain } = useQueueLines({
    lines,
    waiting,
    query,
  });
  const [keysOn, setKeysOn] = useKeysSetting();
  // The last line of all can be undone, too.
  useQueueKeys(keysOn && shown.length === 0, { undo });
  const pictures = useProductPictures(
    loaded.pictures,
    lines.flatMap(({ products }) => products.map(({ id }) => id)),
  );
  return (
    <Page title={t("queue.title")}>
      <BlockStack gap="400">
        {run && <RunBanner key={run.id} run={run} />}
        {trouble && <TroubleBanner trouble={trouble} onSendAgain={sendAgain} onDismiss={forget} />}
        <Card padding="0">
          <QueueTabs selected={0}>
            <QueueFilters {...query} counts={counts} />
            {shown.length === 0 && total > 0 && (
              <Box padding="1600">
                <InlineStack align="center">
                  <Spinner accessibilityLabel={t("queue.loading")} size="small" />
                </InlineStack>
              </Box>
            )}
            {shown.length === 0 && total <= 0 && (
              <EmptyList
                title={t(query.kind ? "queue.empty.kindTitle" : "queue.empty.title")}
                body={t(query.kind ? "queue.empty.kindBody" : "queue.empty.body")}
              />
            )}
            {shown.length > 0 && (
              <QueueList
                lines={shown}
                total={working ? shown.length : total}
                now={loadedAt}
                pictures={pictures}
                onDecide={decide}
                onDecideAll={decideAll}
                keysOn={keysOn}
                onKeys={setKeysOn}
                onUndo={undo}
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
