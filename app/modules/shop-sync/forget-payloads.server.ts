import type { Db } from "~/db.server";
import { jobs } from "~/modules/jobs/registry";

/**
 * Erases the payloads of processed events: personal data in them has no further use. Id and topic stay, so that a
 * repeated delivery is recognised. A job that is handed out again afterwards ends at once. One statement.
 */
export async function forgetPayloads(db: Db, { jobIds }: { jobIds: string[] }): Promise<void> {
  if (jobIds.length === 0) return;
  await db.$executeRaw`
    UPDATE pgboss.job
    SET data = jsonb_build_object('shopId', data->'shopId', 'topic', data->'topic', 'erased', true)
    WHERE name = ${jobs.storeEvents.name} AND id = ANY (${jobIds}::uuid[])`;
}
