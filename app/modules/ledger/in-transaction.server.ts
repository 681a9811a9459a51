import type { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";

/** Runs the work in the caller's transaction, or in one of its own when there is none. */
export async function inTransaction<T>(db: Db, work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return "$transaction" in db ? db.$transaction(work, { timeout: 30_000 }) : work(db);
}
