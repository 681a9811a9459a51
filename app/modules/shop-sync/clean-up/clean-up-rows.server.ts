import type { CleanUp } from "@prisma/client";
import type { Db } from "~/db.server";
import { jobs } from "~/modules/jobs/registry";

/** The removal of a shop's traces, running or done; null while the shop is in use. One statement. */
export const readCleanUp = (db: Db, { shopId }: { shopId: number }): Promise<CleanUp | null> =>
  db.cleanUp.findUnique({ where: { shopId } });

/** Which of these shops nothing is published for. One statement. */
export async function listSwitchedOff(db: Db, { shopIds }: { shopIds: number[] }): Promise<Set<number>> {
  const rows = await db.cleanUp.findMany({ where: { shopId: { in: shopIds } }, select: { shopId: true } });
  return new Set(rows.map(({ shopId }) => shopId));
}

/** Whether nothing is published for the shop. One statement. */
export const isSwitchedOff = async (db: Db, { shopId }: { shopId: number }): Promise<boolean> =>
  (await listSwitchedOff(db, { shopIds: [shopId] })).has(shopId);

/**
 * Notes how far a clean-up is. One statement. @returns false when it is not the present one any more: staff use the app again
 */
export async function noteCleanUp(db: Db, { shopId, startedAt }: CleanUp, next: Partial<CleanUp>): Promise<boolean> {
  const { count } = await db.cleanUp.updateMany({ where: { shopId, startedAt }, data: next });
  return count > 0;
}

/** Jobs begin by the database's clock, and a clean-up's row may be seen a moment after its own time. */
const COMMIT_MS = 5_000;

const publishing = Object.values(jobs).flatMap((job) => ("publishes" in job && job.publishes ? [job.name] : []));

/**
 * Whether a job that may publish for the shop still runs that began before it could see the clean-up. Jobs that begin later see it. One
 * statement.
 */
export async function isStillPublishing(db: Db, { shopId, enteredAt }: CleanUp): Promise<boolean> {
  const before = new Date(enteredAt.getTime() + COMMIT_MS);
  const [found] = await db.$queryRaw<{ running: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM pgboss.job WHERE name = ANY (${publishing}::text[]) AND state = 'active'
        AND (data->>'shopId')::int = ${shopId} AND started_on < ${before}
    ) AS running`;
  return found?.running ?? false;
}
