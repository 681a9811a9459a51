import type { PrismaClient } from "@prisma/client";
import { AppError } from "~/lib/app-error";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { defaultExpiry, isStricter, type ExpiryPolicy, type ExpirySettings } from "./policy";
import { fromRow } from "./read-expiry.server";

/**
 * Changes when points expire, as far as given. Points that exist live at least the grace time from now on, wherever they might
 * expire earlier than before. Cards follow. One transaction of its own; the same settings again change nothing.
 *
 * @throws AppError REQUIRED with the field, where points are to expire and it is not said when
 */
export async function changeExpiry(
  prisma: PrismaClient,
  { shopId, change, now }: { shopId: number; change: Partial<ExpirySettings>; now: Date },
): Promise<ExpiryPolicy> {
  return prisma.$transaction(async (db) => {
    await db.$queryRaw`SELECT id FROM shop WHERE id = ${shopId} FOR NO KEY UPDATE`;
    const row = await db.expiryPolicy.findUnique({ where: { shopId } });
    const before = row ? fromRow(row) : { ...defaultExpiry, since: now };
    const after: ExpirySettings = { ...before, ...change };
    if (after.mode !== "NONE" && after.months === null) {
      throw new AppError("REQUIRED", { status: 422, field: "expiry.months" });
    }
    const since = isStricter(before, after) ? now : before.since;
    const policy = { ...after, activities: [...after.activities], since };
    if (sameSettings(before, after)) return policy;
    const data = { ...policy, lookedOn: null, updatedAt: now };
    await db.expiryPolicy.upsert({ where: { shopId }, create: { ...data, shopId }, update: data });
    await enqueue(db, jobs.publishAllCards, { shopId });
    return policy;
  });
}

const sameSettings = (a: ExpirySettings, b: ExpirySettings): boolean =>
  a.mode === b.mode &&
  a.months === b.months &&
  a.graceDays === b.graceDays &&
  a.paused === b.paused &&
  a.activities.toSorted().join() === b.activities.toSorted().join();
