import type { Prisma, PrismaClient, Reward } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { toMinor } from "~/lib/money";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { countTiers } from "~/modules/tiers/ladder.server";
import { getReward } from "./list-rewards.server";
import type { RewardInput } from "./reward-input";

interface Save {
  shopId: number;
  /** of the reward to change */
  id?: string;
  /** of the new one, so that a call repeated makes one */
  newId?: string;
  input: RewardInput;
  now: Date;
}

/**
 * Creates a reward, or changes the one with this id; codes that were issued keep their terms. One transaction of its own.
 * @throws AppError REWARD_NOT_FOUND (404); REQUIRED, INVALID, AMOUNT_TOO_SMALL (422) at the field
 */
export async function saveReward(prisma: PrismaClient, { shopId, id, newId, input, now }: Save): Promise<Reward> {
  return prisma.$transaction(async (db) => {
    const { currency } = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { currency: true } });
    await refuseUnknownTiers(db, { shopId, tierIds: input.tierIds });
    const values = { ...toRow(input, currency), updatedAt: now };
    await enqueue(db, jobs.publishStorefront, { shopId });
    if (id === undefined) {
      return db.reward.upsert({
        where: { shopId_id: { shopId, id: newId ?? "" } },
        create: { shopId, id: newId ?? "", ...values, createdAt: now },
        update: {},
      });
    }
    await getReward(db, { shopId, id });
    return db.reward.update({ where: { shopId_id: { shopId, id } }, data: values });
  });
}

function toRow(input: RewardInput, currency: string) {
  const { kind, title, limits, tierIds, approval, cancellable, returnsUnused, enabled } = input;
  const isSlider = kind === "SLIDER";
  const amountMinor = isSlider
    ? moneyOf(input, "unit", currency)
    : kind === "AMOUNT"
      ? moneyOf(input, "amount", currency)
      : null;
  return {
    ...{ kind, tierIds, approval, cancellable, returnsUnused, enabled, amountMinor },
    title: title as Prisma.InputJsonObject,
    points: needed(input, isSlider ? "pointsPerUnit" : "points"),
    percent: kind === "PERCENT" ? needed(input, "percent") : null,
    ...(isSlider ? sliderRange(input) : { minPoints: null, maxPoints: null }),
    minimumOrderMinor: kind === "PERK" || !input.minimumOrder ? null : toMinor(input.minimumOrder, currency),
    validDays: input.validDays ?? null,
    stock: input.stock ?? null,
    perMember: limits?.perMember ?? null,
    perDays: limits?.days ?? null,
  };
}

function needed<Field extends keyof RewardInput>(input: RewardInput, field: Field): NonNullable<RewardInput[Field]> {
  const value = input[field];
  if (value === null || value === undefined) throw new AppError("REQUIRED", { status: 422, field });
  return value;
}

function moneyOf(input: RewardInput, field: "amount" | "unit", currency: string): bigint {
  const minor = toMinor(needed(input, field), currency);
  if (minor <= 0n) throw new AppError("AMOUNT_TOO_SMALL", { status: 422, field });
  return minor;
}

/** Whole steps from at least one to the most. */
function sliderRange(input: RewardInput) {
  const step = needed(input, "pointsPerUnit");
  const minPoints = input.minPoints ?? step;
  const maxPoints = needed(input, "maxPoints");
  const invalid = (field: string) => new AppError("INVALID", { status: 422, field });
  if (minPoints % step !== 0) throw invalid("minPoints");
  if (maxPoints % step !== 0 || maxPoints < minPoints) throw invalid("maxPoints");
  return { minPoints, maxPoints };
}

async function refuseUnknownTiers(db: Db, { shopId, tierIds }: { shopId: number; tierIds: string[] }): Promise<void> {
  if (tierIds.length === 0) return;
  if ((await countTiers(db, { shopId, ids: tierIds })) < new Set(tierIds).size)
    throw new AppError("INVALID", { status: 422, field: "tierIds" });
}

/**
 * Takes a reward out of the programme; what members have taken stays as it is. One transaction of its own.
 * @throws AppError REWARD_NOT_FOUND (404)
 */
export async function archiveReward(
  prisma: PrismaClient,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    await getReward(db, { shopId, id });
    await db.reward.update({
      where: { shopId_id: { shopId, id } },
      data: { archivedAt: now, enabled: false, updatedAt: now },
    });
    await enqueue(db, jobs.publishStorefront, { shopId });
  });
}
