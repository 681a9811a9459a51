import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import type { AfterBooking } from "~/modules/earning/awards/after-booking.server";
import { flowMessages, type FlowMessage } from "./flow-message";

/** Name of the job that starts triggers in Shopify Flow. */
export const SEND_FLOW_TRIGGERS = "send-flow-triggers";

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
  const jobs = messages.map((message) => ({ data: { shopId, ...message } }));
  await enqueue(db, SEND_FLOW_TRIGGERS, jobs);
}
