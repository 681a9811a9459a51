import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";

/** Name of the job that decodes photos and encodes them anew. */
export const ENCODE_PHOTOS = "encode-photos";

/** Asks for these shops' photos to be encoded, at most one waiting job a shop. Inside the caller's transaction. */
export async function requestEncodings(db: Db, shopIds: readonly number[]): Promise<void> {
  const jobs = shopIds.map((shopId) => ({ data: { shopId }, singletonKey: String(shopId) }));
  await enqueue(db, ENCODE_PHOTOS, jobs);
}
