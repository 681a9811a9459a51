import type { JobResult } from "pg-boss";
import type { WaitingJob } from "./job-handler";
import type { Db } from "~/db.server";
import { listRedacted } from "~/modules/members/member-lifecycle.server";
import { namedCustomers } from "~/modules/shop-sync/named-customers";

interface ChangePayload {
  shopId: number;
  topic: string;
  payload?: unknown;
}

/**
 * Drops events that cannot be parsed and would be parked for staff, but are about a redacted customer: parking them
 * would keep erased data. One statement, none when nothing would be parked.
 */
export async function dropRedactedChanges(
  db: Db,
  { shopId, jobs, results }: { shopId: number; jobs: readonly WaitingJob<ChangePayload>[]; results: JobResult[] },
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
