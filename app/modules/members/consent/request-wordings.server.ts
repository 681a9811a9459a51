import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";

/** Asks for the wordings that these customers saw. Inside the caller's transaction, one statement. */
export async function requestWordings(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: Iterable<bigint> },
): Promise<void> {
  const ids = [...new Set(customerIds)].map(String);
  if (ids.length > 0) await enqueue(db, jobs.readConsentWordings, { shopId, customerIds: ids });
}
