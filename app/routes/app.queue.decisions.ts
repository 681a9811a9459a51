import type { ActionFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { prisma } from "~/db.server";
import { STAFF_FORM } from "~/lib/body-limits";
import { now } from "~/lib/clock.server";
import { httpError } from "~/lib/http-error.server";
import { readForm } from "~/lib/read-form.server";
import { queueKinds } from "~/modules/approvals/approvables.server";
import { decideFromQueue } from "~/modules/approvals/decide-from-queue.server";
import { readDecision, readRun } from "~/modules/approvals/decision-input";
import { startQueueRun } from "~/modules/approvals/queue-run.server";

/** Decides on chosen items, undoes decisions, or starts a run over all that wait. Called by the queue while staff go on. */
export async function action({ request }: ActionFunctionArgs) {
  const { shop, actor, actorName } = await authenticateAdmin(request);
  const form = await readForm(request, STAFF_FORM);
  if (form.has("kind")) {
    const run = readRun(form, queueKinds);
    if (!run.success) throw httpError("INVALID", 400);
    await startQueueRun(prisma, { shopId: shop.id, actor, actorName, ...run.data, now: now() });
    return Response.json(null);
  }
  const decision = readDecision(form);
  if (!decision.success) throw httpError("INVALID", 400);
  const decided = { shopId: shop.id, actor, actorName, ...decision.data, now: now() };
  return Response.json(await decideFromQueue(prisma, decided));
}
