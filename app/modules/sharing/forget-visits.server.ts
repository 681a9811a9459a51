import type { Db } from "~/db.server";

/** Deletes visits before a moment, of all shops. Safe to run again. */
export async function forgetVisits(db: Db, { before }: { before: Date }): Promise<number> {
  const { count } = await db.shareVisit.deleteMany({ where: { createdAt: { lt: before } } });
  return count;
}
