import type { Db } from "~/db.server";

/** Deletes sessions of staff that ended before a moment, of all shops. The shops' own tokens stay. Safe to run again. */
export async function forgetSignIns(db: Db, { before }: { before: Date }): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { isOnline: true, expires: { lt: before } } });
  return count;
}
