import { Prisma, type PrismaClient } from "@prisma/client";
import { AppError } from "~/lib/app-error";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { lockOpenImport, planAgain, savePlan } from "./change-settings.server";

/** One import of a shop books or is undone at a time, so that no customer gets points twice. */
const busy = () => new AppError("IMPORT_BUSY", { status: 409 });
const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

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
  try {
    return await prisma.$transaction(
      async (db) => {
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
  } catch (error) {
    throw isTaken(error) ? busy() : error;
  }
}

/**
 * Starts the job that takes a whole import back. Started twice it runs once. One transaction of its own.
 *
 * @throws AppError IMPORT_NOT_FOUND, IMPORT_NOT_BOOKED, IMPORT_BUSY
 */
export async function startUndo(prisma: PrismaClient, { shopId, id, actor }: Start): Promise<void> {
  try {
    await prisma.$transaction(async (db) => {
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
  } catch (error) {
    throw isTaken(error) ? busy() : error;
  }
}
