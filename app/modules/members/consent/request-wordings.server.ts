import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";

/** Name of the job that reads from Shopify which wording a new subscriber saw. */
export const READ_CONSENT_WORDINGS = "read-consent-wordings";

/** Asks for the wordings that these customers saw. Inside the caller's transaction, one statement. */
export async function requestWordings(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: Iterable<bigint> },
): Promise<void> {
  const ids = [...new Set(customerIds)].map(String);
  if (ids.length > 0) await enqueue(db, READ_CONSENT_WORDINGS, [{ data: { shopId, customerIds: ids } }]);
}
