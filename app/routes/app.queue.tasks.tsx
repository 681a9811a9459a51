import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Suspense } from "react";
import { pageWithTexts } from "~/components/lazy-with-texts";
import { toTaskView } from "~/components/rewards/task-view";
import { prisma } from "~/db.server";
import { STAFF_FORM } from "~/lib/body-limits";
import { now } from "~/lib/clock.server";
import { httpError } from "~/lib/http-error.server";
import { decodePlace, encodePlace } from "~/lib/place-cursor";
import { readForm } from "~/lib/read-form.server";
import { advanceRedemptions } from "~/modules/rewards/advance-redemptions.server";
import { countDeeds, listDeeds } from "~/modules/rewards/deeds.server";
import { deedStep } from "~/modules/rewards/redemption-step";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const pageSize = 25;
const address = "/app/queue/tasks";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const after = decodePlace(new URL(request.url).searchParams.get("after"));
  const [{ rows, next }, { count }] = await Promise.all([
    listDeeds(prisma, { shopId: shop.id, ...(after && { after }), limit: pageSize }),
    countDeeds(prisma, { shopId: shop.id }),
  ]);
  return {
    now: now().toISOString(),
    tasks: rows.map(toTaskView),
    open: count,
    next: next && `${address}?${new URLSearchParams({ after: encodePlace(next) })}`,
    first: after && address,
  };
}

/** Notes that a perk was given, or gives its points back. */
export async function action({ request }: ActionFunctionArgs) {
  const { shop, actor } = await authenticateAdmin(request);
  const asked = deedStep.safeParse(Object.fromEntries(await readForm(request, STAFF_FORM)));
  if (!asked.success) throw httpError("INVALID", 400);
  const { step: event, redemptionId } = asked.data;
  const advance = { shopId: shop.id, ids: [redemptionId], event, actor, now: now() };
  const changed = await prisma.$transaction((db) => advanceRedemptions(db, advance));
  return { toast: changed.length > 0 ? `rewards:step.${event}.done` : "rewards:step.unchanged" };
}

const TasksPage = pageWithTexts("rewards", () => import("~/components/rewards/tasks-page"));

export default function TasksRoute() {
  const loaded = useLoaderData<typeof loader>();
  return (
    <Suspense fallback={null}>
      <TasksPage {...loaded} />
    </Suspense>
  );
}
