import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Suspense } from "react";
import { pageWithTexts } from "~/components/lazy-with-texts";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { toQueueLine, writtenText } from "~/components/queue/queue-view";
import { toRunView } from "~/components/queue/run-view";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { encodePlace } from "~/lib/place-cursor";
import { languageOf } from "~/lib/text-language";
import { queueKinds } from "~/modules/approvals/approvables.server";
import { countWaiting, listWaiting } from "~/modules/approvals/list-waiting.server";
import { loadProductPictures } from "~/modules/earning/rule-data/product-pictures.server";
import { readQueueContext } from "~/modules/read-models/read-queue-context.server";
import { readQueueRun } from "~/modules/approvals/queue-run.server";
import { countDeeds } from "~/modules/rewards/deeds.server";
import { parseQueueQuery } from "~/modules/approvals/queue-query";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const pageSize = 25;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const { kind, order, after, before } = parseQueueQuery(new URL(request.url).searchParams, queueKinds);
  const wanted = { shopId: shop.id, filter: { order, kind }, limit: pageSize };
  const places = { after: after ?? undefined, before: before ?? undefined };
  const [asked, counts, tasks, run] = await Promise.all([
    listWaiting(prisma, { ...wanted, ...places }),
    countWaiting(prisma, { shopId: shop.id }),
    countDeeds(prisma, { shopId: shop.id }),
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
    tasks: tasks.count,
    pictures: Object.fromEntries(pictures),
    next: page.next && encodePlace(page.next),
    previous: page.previous && encodePlace(page.previous),
  };
}

const WaitingPage = pageWithTexts("queue", () => import("~/components/queue/waiting-page"));

export default function QueueRoute() {
  const loaded = useLoaderData<typeof loader>();
  return (
    <Suspense fallback={null}>
      <WaitingPage {...loaded} />
    </Suspense>
  );
}
