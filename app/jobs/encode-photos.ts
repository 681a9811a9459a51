import { handleJob, type JobContext } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { enqueue, enqueueAll } from "~/lib/queue.server";
import type { Db } from "~/db.server";
import { encodePhoto, type EncodedPhoto } from "~/lib/photo/encode-photo.server";
import type { PhotoBytes } from "~/lib/photo/photo-kind";
import { claimEntryPhoto, hasWaitingEntryPhotos, saveEntryPhoto } from "~/modules/missions/entry-photos.server";
import { claimReviewPhoto, hasWaitingReviewPhotos, saveReviewPhoto } from "~/modules/reviews/review-photos.server";

/** Photos of one run; then other shops have their turn. */
const RUN = 20;
/** A photo that ended its process counts, too: attempts are noted before the decoding begins. */
const ATTEMPTS_MAX = 3;

interface Store {
  claim: (db: Db, of: { shopId: number }) => Promise<{ id: string; bytes: PhotoBytes; attempts: number } | null>;
  save: (db: Db, photo: { shopId: number; id: string; encoded: EncodedPhoto | null }) => Promise<void>;
}

const stores: Store[] = [
  { claim: claimReviewPhoto, save: saveReviewPhoto },
  { claim: claimEntryPhoto, save: saveEntryPhoto },
];

/** Decodes the photos that were sent in and encodes them anew, one at a time. No other photo is ever shown. */
export const encodePhotos = handleJob(jobs.encodePhotos, async (waiting, context) => {
  for (const { shopId } of waiting.map(({ data }) => data)) await encodeSome(shopId, context);
});

/** Asks for what waits in any shop: photos stored before they were encoded at all, or whose job failed for good. */
export async function enqueueWaitingPhotos(db: Db): Promise<void> {
  const shops = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM shop WHERE ${hasWaitingReviewPhotos} OR ${hasWaitingEntryPhotos}`;
  await enqueueAll(
    db,
    jobs.encodePhotos,
    shops.map(({ id }) => ({ shopId: id })),
  );
}

async function encodeSome(shopId: number, context: JobContext): Promise<void> {
  for (let count = 0; count < RUN; count += 1) {
    let worked = false;
    for (const store of stores) worked = (await encodeNext(store, shopId, context)) || worked;
    if (!worked) return;
  }
  await enqueue(context.db, jobs.encodePhotos, { shopId });
}

/** @returns whether there was one */
async function encodeNext(store: Store, shopId: number, { db, logger }: JobContext): Promise<boolean> {
  const claimed = await store.claim(db, { shopId });
  if (!claimed) return false;
  const { id, bytes, attempts } = claimed;
  let encoded: EncodedPhoto | null = null;
  try {
    if (attempts <= ATTEMPTS_MAX) encoded = await encodePhoto(bytes);
  } catch (error) {
    logger.warn({ err: error, shopId, photoId: id, attempts }, "photo could not be decoded");
    if (attempts < ATTEMPTS_MAX) return true;
  }
  await db.$transaction((transaction) => store.save(transaction, { shopId, id, encoded }));
  return true;
}
