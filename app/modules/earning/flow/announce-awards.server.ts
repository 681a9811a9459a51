import type { Db } from "~/db.server";
import { enqueueAll } from "~/lib/queue.server";
import type { AfterBooking } from "~/modules/earning/awards/after-booking.server";
import { flowMessages, type FlowMessage } from "./flow-message";
import { jobs } from "~/modules/jobs/registry";

/** Starts Flow triggers for changed awards. At most two statements. */
export const announceAwards: AfterBooking = (db, { shopId, changes, now }) =>
  sendMessages(db, { shopId, messages: changes.flatMap((each) => flowMessages(each, now)) });

/** Enqueues the messages if a workflow of the shop uses one of our triggers. */
export async function sendMessages(
  db: Db,
  { shopId, messages }: { shopId: number; messages: FlowMessage[] },
): Promise<void> {
  if (messages.length === 0) return;
  const inUse = await db.flowTriggerUse.findFirst({ where: { shopId, inUse: true }, select: { shopId: true } });
  if (!inUse) return;
  await enqueueAll(
    db,
    jobs.sendFlowTriggers,
    messages.map((message) => ({ shopId, ...message })),
  );
}
