import type { Db } from "~/db.server";
import { enqueueAll } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";

/** Requests new member cards, at most one waiting job per member. Inside the caller's transaction, one statement. */
export async function requestCards(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: Iterable<bigint> },
): Promise<void> {
  const payloads = [...new Set(customerIds)].map((customerId) => ({ shopId, customerId: customerId.toString() }));
  await enqueueAll(db, jobs.publishMemberCards, payloads);
}
