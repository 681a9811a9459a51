import type { Db } from "~/db.server";
import { jobs } from "~/modules/jobs/registry";

/**
 * Deletes what news told once they have been worked: names, addresses and words of people have no further use. Id and
 * topic stay, so that a delivery that comes again is still known. A job that is handed out again after this ends at once.
 * One statement.
 */
export async function forgetPayloads(db: Db, { jobIds }: { jobIds: string[] }): Promise<void> {
  if (jobIds.length === 0) return;
  await db.$executeRaw`
    UPDATE pgboss.job
    SET data = jsonb_build_object('shopId', data->'shopId', 'topic', data->'topic', 'erased', true)
    WHERE name = ${jobs.storeEvents.name} AND id = ANY (${jobIds}::uuid[])`;
}
