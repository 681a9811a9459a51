import type { Prisma, PrismaClient, Reward } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { toMinor } from "~/lib/money";
import { enqueue } from "~/lib/queue.server";
import { isUuid } from "~/lib/uuid";
import { jobs } from "~/modules/jobs/registry";
import { countTiers } from "~/modules/tiers/ladder.server";
import { getReward } from "./list-rewards.server";
import type { RewardInput } from "./reward-input";
import { hasCode } from "./reward-terms";
import { staffsTurn } from "./staffs-turn";
import { storedInput } from "./stored-input";

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
export async function saveReward(prisma: PrismaClient, { shopId, id, newId = "", input, now }: Save): Promise<Reward> {
  return prisma.$transaction(async (db) => {
    if (id !== undefined) return change(db, { shopId, id, now }, () => input);
    const values = { ...(await toRow(db, { shopId, input, tierIds: [] })), updatedAt: now };
    const reward = await db.reward.upsert({
      where: { shopId_id: { shopId, id: newId } },
      create: { shopId, id: newId, ...values, createdAt: now },
      update: {},
    });
    await enqueue(db, jobs.publishStorefront, { shopId });
    return reward;
  });
}

/**
 * Changes only what is given of a reward, of its title only the languages that are given. One transaction of its own.
 * @throws AppError as `saveReward`
 */
export async function changeReward(
  prisma: PrismaClient,
  { shopId, id, given, now }: { shopId: number; id: string; given: Partial<RewardInput>; now: Date },
): Promise<Reward> {
  return prisma.$transaction((db) =>
    change(db, { shopId, id, now }, (stored) => ({ ...stored, ...given, title: { ...stored.title, ...given.title } })),
  );
}

/** The row before the job: who takes the reward locks both in this order. */
async function change(
  db: Db,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
  toInput: (stored: RewardInput) => RewardInput,
): Promise<Reward> {
  if (isUuid(id)) await db.$queryRaw`SELECT id FROM reward WHERE shop_id = ${shopId} AND id = ${id}::uuid FOR UPDATE`;
  const stored = await getReward(db, { shopId, id });
  const input = toInput(storedInput(stored, await readCurrency(db, shopId)));
  const values = await toRow(db, { shopId, input, tierIds: stored.tierIds });
  const reward = await db.reward.update({ where: { shopId_id: { shopId, id } }, data: { ...values, updatedAt: now } });
  await enqueue(db, jobs.publishStorefront, { shopId });
  return reward;
}

const readCurrency = async (db: Db, shopId: number): Promise<string> =>
  (await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { currency: true } })).currency;

interface Checked {
  shopId: number;
  input: RewardInput;
  /** tiers that the reward has already: one that was deleted since is no reason to refuse another change */
  tierIds: readonly string[];
}

/** The columns of a reward. At most two statements. @throws AppError as `saveReward` */
export async function toRow(db: Db, { shopId, input, tierIds }: Checked) {
  await refuseUnknownTiers(db, { shopId, tierIds: input.tierIds.filter((id) => !tierIds.includes(id)) });
  return valuesOf(input, await readCurrency(db, shopId));
}

function valuesOf(input: RewardInput, currency: string) {
  const { kind, title, limits, tierIds, approval, cancellable, returnsUnused, returnAs, enabled } = input;
  const isSlider = kind === "SLIDER";
  const hasAmount = kind === "AMOUNT" || kind === "STORE_CREDIT" || (kind === "PRODUCT" && input.amount);
  const amountMinor = isSlider
    ? moneyOf(input, "unit", currency)
    : hasAmount
      ? moneyOf(input, "amount", currency)
      : null;
  return {
    kind,
    tierIds,
    approval,
    cancellable,
    returnsUnused,
    returnAs,
    enabled,
    amountMinor,
    title: title as Prisma.InputJsonObject,
    points: needed(input, isSlider ? "pointsPerUnit" : "points"),
    percent: kind === "PERCENT" ? needed(input, "percent") : null,
    productId: kind === "PRODUCT" ? BigInt(needed(input, "productId")) : null,
    ...(isSlider ? sliderRange(input) : { minPoints: null, maxPoints: null }),
    minimumOrderMinor: !hasCode(input) || !input.minimumOrder ? null : toMinor(input.minimumOrder, currency),
    validDays: kind === "STORE_CREDIT" ? needed(input, "validDays") : (input.validDays ?? null),
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
 * @throws AppError REWARD_NOT_FOUND (404), REWARD_IN_USE (409) while something of it waits for staff
 */
export async function archiveReward(
  prisma: PrismaClient,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    await getReward(db, { shopId, id });
    if (await db.redemption.findFirst({ where: { shopId, rewardId: id, ...staffsTurn }, select: { id: true } })) {
      throw new AppError("REWARD_IN_USE", { status: 409 });
    }
    await db.reward.update({
      where: { shopId_id: { shopId, id } },
      data: { archivedAt: now, enabled: false, updatedAt: now },
    });
    await enqueue(db, jobs.publishStorefront, { shopId });
  });
}
