import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Suspense } from "react";
import { pageWithTexts } from "~/components/lazy-with-texts";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { toDecisionLine } from "~/components/queue/decision-view";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { queueKinds } from "~/modules/approvals/approvables.server";
import { listDecisions } from "~/modules/approvals/list-decisions.server";
import { decidedUrl, parseDecidedQuery } from "~/modules/approvals/queue-query";
import { listStaff } from "~/modules/approvals/staff-names.server";
import { countDeeds } from "~/modules/rewards/deeds.server";
import { loadProductPictures } from "~/modules/earning/rule-data/product-pictures.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const pageSize = 25;
const DAY_MS = 86_400_000;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const { before, ...query } = parseDecidedQuery(new URL(request.url).searchParams, queueKinds);
  const { verdict, kind, who, days } = query;
  const filter = {
    verdict,
    kind,
    who: who === "PROGRAMS" ? ("PROGRAMS" as const) : who === null ? null : BigInt(who),
    since: days && new Date(now().getTime() - Number(days) * DAY_MS),
  };
  const [page, staff, tasks] = await Promise.all([
    listDecisions(prisma, { shopId: shop.id, filter, before, limit: pageSize }),
    listStaff(prisma, { shopId: shop.id }),
    countDeeds(prisma, { shopId: shop.id }),
  ]);
  const productIds = page.rows.flatMap(({ item }) => (item?.review ? [BigInt(item.review.productId)] : []));
  const pictures = await loadProductPictures(prisma, { shopId: shop.id, productIds, now: now() });
  return {
    query,
    kinds: queueKinds,
    staff: staff.map(({ staffId, name }) => ({ id: staffId.toString(), name })),
    tasks: tasks.count,
    lines: page.rows.map(toDecisionLine),
    pictures: Object.fromEntries(pictures),
    older: page.next && decidedUrl({ ...query, before: page.next }),
    newest: before === null,
  };
}

const DecidedPage = pageWithTexts("queue", () => import("~/components/queue/decided-page"));

export default function DecidedRoute() {
  const loaded = useLoaderData<typeof loader>();
  return (
    <Suspense fallback={null}>
      <DecidedPage {...loaded} />
    </Suspense>
  );
}
