import type { PrismaClient, Tier } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { defaultTierSettings } from "./default-tier-settings";
import { lockLadder } from "./ladder.server";
import { type TierInput, type TierSettings } from "./tier-input";
import { sameFigure, toThreshold } from "./threshold";

const TIERS_MAX = 20;

interface Saving {
  shopId: number;
  /** chosen by the caller: the same id is the same tier, made once */
  id: string;
  input: TierInput;
  now: Date;
}

/**
 * Creates a tier, or changes the one with the given id, and requests new tiers for all members in the same
 * transaction. Members below a raised threshold keep their tier for the days of grace. Idempotent by `id`.
 *
 * @throws AppError TIERS_OFF (409), TIER_NOT_FOUND (404) for one that was deleted, TOO_MANY_TIERS (409), and by field NOT_WHOLE,
 * THRESHOLD_TAKEN (threshold)
 */
export async function saveTier(prisma: PrismaClient, { shopId, id, input, now }: Saving): Promise<Tier> {
  return prisma.$transaction(async (db) => {
    const { basis, currency, tiers } = await lockLadder(db, { shopId });
    if (!basis) throw new AppError("TIERS_OFF", { status: 409 });
    const threshold = toThreshold(input.threshold, basis, currency);
    const others = tiers.filter((tier) => tier.id !== id);
    if (others.some((tier) => tier.threshold === threshold))
      throw new AppError("THRESHOLD_TAKEN", { field: "threshold" });
    if (others.length >= TIERS_MAX)
      throw new AppError("TOO_MANY_TIERS", { status: 409, params: { maximum: TIERS_MAX } });
    const { name, multiplierPercent } = input;
    const values = { name, threshold, multiplierPercent, updatedAt: now };
    const tier = await db.tier.upsert({
      where: { shopId_id: { shopId, id } },
      create: { shopId, id, ...values, createdAt: now },
      update: values,
    });
    if (tier.deletedAt) throw new AppError("TIER_NOT_FOUND", { status: 404 });
    await enqueue(db, jobs.refreshTiers, { shopId });
    return tier;
  });
}

/**
 * Deletes a tier; its members go to the next tier that they reach, which a job does. What was earned with its
 * multiplier stays. @throws AppError TIER_NOT_FOUND (404)
 */
export async function deleteTier(
  prisma: PrismaClient,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const { count } = await db.tier.updateMany({
      where: { shopId, id, deletedAt: null },
      data: { deletedAt: now, updatedAt: now },
    });
    if (count === 0) throw new AppError("TIER_NOT_FOUND", { status: 404 });
    await enqueue(db, jobs.refreshTiers, { shopId });
  });
}

interface SettingsChange {
  shopId: number;
  settings: TierSettings;
  now: Date;
}

/**
 * Sets what decides a member's tier and how long a lost one is kept; thresholds keep their number when points become
 * money or the reverse. Requests new tiers for all members in the same transaction.
 */
export async function saveTierSettings(prisma: PrismaClient, { shopId, settings, now }: SettingsChange): Promise<void> {
  const { basis, graceDays } = settings;
  await prisma.$transaction(async (db) => {
    const before = await lockLadder(db, { shopId });
    await db.tierSettings.update({ where: { shopId }, data: { basis, graceDays, updatedAt: now } });
    const { basis: from, currency } = before;
    if (from && basis && (from === "SPENT") !== (basis === "SPENT")) {
      for (const { id, threshold } of before.tiers) {
        const data = { threshold: sameFigure(threshold, { from, to: basis, currency }), updatedAt: now };
        await db.tier.update({ where: { shopId_id: { shopId, id } }, data });
      }
    }
    await enqueue(db, jobs.refreshTiers, { shopId });
  });
}

/** Gives a shop its first settings of tiers; existing ones stay. Inside the caller's transaction. */
export async function addTierSettings(db: Db, { shopId, now }: { shopId: number; now: Date }): Promise<void> {
  await db.tierSettings.createMany({
    data: [{ ...defaultTierSettings, shopId, updatedAt: now }],
    skipDuplicates: true,
  });
}
