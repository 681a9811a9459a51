import type { Db } from "~/db.server";
import { enqueueAll } from "~/lib/queue.server";
import type { AfterBooking } from "~/modules/earning/awards/after-booking.server";
import { flowMessages, type FlowMessage } from "./flow-message";
import { jobs } from "~/modules/jobs/registry";

/** Tells Flow of what became of awards. Two statements at most. */
export const announceAwards: AfterBooking = (db, { shopId, changes, now }) =>
  sendMessages(db, { shopId, messages: changes.flatMap((each) => flowMessages(each, now)) });

/** Leaves the messages to the queue, if the shop has a workflow that starts with one of our triggers. */
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
