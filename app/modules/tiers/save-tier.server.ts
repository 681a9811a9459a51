import type { PrismaClient, Tier } from "@prisma/client";
import { AppError } from "~/lib/app-error";
import { lockLadder } from "./lock-ladder.server";
import { toThreshold, type TierInput } from "./tier-input";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

const TIERS_MAX = 20;

interface Saving {
  shopId: number;
  /** chosen by the caller: the same id is the same tier, made once */
  id: string;
  input: TierInput;
  now: Date;
}

/**
 * Creates a tier, or changes the one with the given id, and asks for the tiers of all members to follow in the same
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
