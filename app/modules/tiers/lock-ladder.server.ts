import type { Db } from "~/db.server";
import { readLadder, type Ladder } from "./read-ladder.server";

/** The shop's tiers for one who changes them: a second one waits until the caller's transaction ends. Two statements. */
export async function lockLadder(db: Db, { shopId }: { shopId: number }): Promise<Ladder> {
  await db.$queryRaw`SELECT shop_id FROM programme WHERE shop_id = ${shopId} FOR UPDATE`;
  return readLadder(db, { shopId });
}
