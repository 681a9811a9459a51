import type { JobResult } from "pg-boss";
import type { WaitingJob } from "./job-handler";
import type { Db } from "~/db.server";
import { listRedacted } from "~/modules/members/member-lifecycle.server";
import { namedCustomers } from "~/modules/shop-sync/named-customers";

interface ChangeBatch {
  shopId: number;
  topic: string;
  payload?: unknown;
}

/**
 * News that cannot be read and would be parked for a person to look at, but speak of a redacted customer, end here: to
 * park them would keep what had to be forgotten. One statement, none where nothing is parked.
 */
export async function dropRedactedChanges(
  db: Db,
  { shopId, jobs, results }: { shopId: number; jobs: readonly WaitingJob<ChangeBatch>[]; results: JobResult[] },
): Promise<JobResult[]> {
  const parked = new Set(results.filter(({ status }) => status === "deadletter").map(({ id }) => id));
  if (parked.size === 0) return results;
  const named = new Map(
    jobs.filter(({ id }) => parked.has(id)).map(({ id, data }) => [id, namedCustomers(data.topic, data.payload)]),
  );
  const redacted = await listRedacted(db, { shopId, customerIds: [...named.values()].flat() });
  return results.map((result) =>
    named.get(result.id)?.some((id) => redacted.has(id)) ? { id: result.id, status: "completed" } : result,
  );
}
