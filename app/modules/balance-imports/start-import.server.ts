import type { PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { enqueue, enqueueAll } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { lockOpenImport, planAgain, savePlan } from "./change-settings.server";

/** First key of the advisory locks of this file. */
const LOCK_SPACE = 7_004;

/**
 * One import of a shop books or is undone at a time. What another import gives is known only once that one has ended, so
 * this is asked before planning; the lock lasts until the transaction ends. @throws AppError IMPORT_BUSY
 */
async function waitForTurn(db: Db, { shopId, id }: { shopId: number; id: string }): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK_SPACE}::int, ${shopId}::int)`;
  const where = { shopId, id: { not: id }, status: { in: ["BOOKING" as const, "UNDOING" as const] } };
  if (await db.balanceImport.findFirst({ where, select: { id: true } })) {
    throw new AppError("IMPORT_BUSY", { status: 409 });
  }
}

interface Start {
  shopId: number;
  id: string;
  actor: string;
}

/**
 * Starts the job that books an import as staff saw it. Where something has changed since, the new plan is stored, nothing
 * is booked and staff look again. One transaction of its own; started twice it runs once.
 *
 * @returns whether it was started
 * @throws AppError IMPORT_NOT_FOUND, IMPORT_NOT_OPEN, IMPORT_BUSY, IMPORT_EMPTY
 */
export async function startBooking(
  prisma: PrismaClient,
  { shopId, id, actor, seen }: Start & { seen: number },
): Promise<boolean> {
  return prisma.$transaction(
    async (db) => {
      await waitForTurn(db, { shopId, id });
      const { planned: current } = await lockOpenImport(db, { shopId, id });
      const { planned, changed } = await planAgain(db, { shopId, id });
      if (changed) await savePlan(db, { shopId, id }, planned);
      if (changed || current !== seen) return false;
      if (!planned.some(({ outcome }) => outcome === "BOOK")) throw new AppError("IMPORT_EMPTY", { status: 422 });
      await db.balanceImport.update({ where: { shopId_id: { shopId, id } }, data: { status: "BOOKING", actor } });
      // What was read is needed no more; of lines left out it is shown a little longer.
      await db.$executeRaw`
        UPDATE balance_import_row SET cells = '{}', email = NULL
        WHERE shop_id = ${shopId} AND import_id = ${id}::uuid AND outcome = 'BOOK'`;
      await enqueue(db, jobs.bookBalances, { shopId, importId: id });
      return true;
    },
    { timeout: 60_000 },
  );
}

/**
 * Starts the job that takes a whole import back. Started twice it runs once. One transaction of its own.
 *
 * @throws AppError IMPORT_NOT_FOUND, IMPORT_NOT_BOOKED, IMPORT_BUSY
 */
export async function startUndo(prisma: PrismaClient, { shopId, id, actor }: Start): Promise<void> {
  await prisma.$transaction(async (db) => {
    await waitForTurn(db, { shopId, id });
    const where = { shopId, id, status: "BOOKED" as const };
    const { count } = await db.balanceImport.updateMany({ where, data: { status: "UNDOING", actor } });
    if (count > 0) return enqueue(db, jobs.bookBalances, { shopId, importId: id });
    const found = await db.balanceImport.findUnique({
      where: { shopId_id: { shopId, id } },
      select: { status: true },
    });
    if (!found) throw new AppError("IMPORT_NOT_FOUND", { status: 404 });
    if (found.status !== "UNDOING" && found.status !== "UNDONE")
      throw new AppError("IMPORT_NOT_BOOKED", { status: 409 });
    return undefined;
  });
}

/**
 * Starts the job again for imports of all shops that are under way: one may have given up, after long hours without its
 * database. What is still running is only looked at once more. Two statements.
 */
export async function resumeImports(db: Db): Promise<void> {
  const underWay = await db.balanceImport.findMany({
    where: { status: { in: ["BOOKING", "UNDOING"] } },
    select: { shopId: true, id: true },
  });
  await enqueueAll(
    db,
    jobs.bookBalances,
    underWay.map(({ shopId, id: importId }) => ({ shopId, importId })),
  );
}
