import type { PrismaClient, Redemption, Reward } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { enqueue } from "~/lib/queue.server";
import { isUuid } from "~/lib/uuid";
import { jobs } from "~/modules/jobs/registry";
import { sendMessages } from "~/modules/earning/flow/announce-awards.server";
import { activeMember } from "~/modules/members/active-member";
import { lockMembers } from "~/modules/members/lock-members.server";
import { readMembershipStates } from "~/modules/members/membership/stays.server";
import { requestCards } from "~/modules/publishing/request-cards.server";
import { listTierStates } from "~/modules/tiers/list-tier-states.server";
import { openRedemption } from "./open-redemption.server";
import { redemptionMessages } from "./redemption-messages";
import { firstStatus, takenStatuses } from "./redemption-state";
import { priceOf, termsOf } from "./reward-terms";

const DAY_MS = 86_400_000;

interface Request {
  shopId: number;
  customerId: bigint;
  rewardId: string;
  /** chosen by the member, for a SLIDER */
  points?: number;
  /** the redemption's id, from the form or call, so that a second click finds the first */
  id: string;
  actor: string;
  now: Date;
}

/**
 * Takes a reward for a member: checks it, reserves the points and asks for the code, in one transaction of its own. The same
 * id again gives the same redemption. Fifty at once for the last points or pieces: one gets them.
 *
 * @throws AppError MEMBER_NOT_FOUND (404), REWARD_NOT_FOUND (404), POINTS_INVALID (422, field points)
 * @throws AppError INSUFFICIENT_POINTS, OUT_OF_STOCK, LIMIT_REACHED, NOT_AVAILABLE (409)
 */
export async function redeemReward(prisma: PrismaClient, request: Request): Promise<Redemption> {
  const { shopId, rewardId, points, id, actor, now } = request;
  if (!isUuid(rewardId)) throw new AppError("REWARD_NOT_FOUND", { status: 404 });
  return prisma.$transaction(
    async (db) => {
      const members = await lockMembers(db, { shopId, customerIds: [request.customerId] });
      const customerId = activeMember(request.customerId, members);
      if (customerId === null) throw new AppError("MEMBER_NOT_FOUND", { status: 404 });
      const known = await db.redemption.findUnique({ where: { shopId_id: { shopId, id } } });
      if (known) return sameRedemption(known, { customerId, rewardId });
      const reward = await lockReward(db, { shopId, rewardId });
      const price = priceOf(reward, points);
      await refuseUnavailable(db, { reward, customerId, now });
      const terms = termsOf(reward, price);
      const status = firstStatus(terms, reward.approval);
      const opening = { shopId, id, rewardId, customerId, points: price, terms, status, actor, now };
      const redemption = await openRedemption(db, opening);
      await sendMessages(db, { shopId, messages: redemptionMessages(redemption) });
      if (reward.stock !== null) await enqueue(db, jobs.publishStorefront, { shopId });
      await requestCards(db, { shopId, customerIds: [customerId] });
      return redemption;
    },
    { timeout: 30_000, maxWait: 30_000 },
  );
}

function sameRedemption(known: Redemption, { customerId, rewardId }: { customerId: bigint; rewardId: string }) {
  if (known.customerId === customerId && known.rewardId === rewardId) return known;
  throw new AppError("LEDGER_KEY_CONFLICT", { status: 409 });
}

/** What is limited is counted under the reward's lock. After the member's: everybody takes both in this order. */
async function lockReward(db: Db, { shopId, rewardId }: { shopId: number; rewardId: string }): Promise<Reward> {
  await db.$queryRaw`
    SELECT id FROM reward WHERE shop_id = ${shopId} AND id = ${rewardId}::uuid AND stock IS NOT NULL FOR UPDATE`;
  const reward = await db.reward.findUnique({ where: { shopId_id: { shopId, id: rewardId } } });
  if (!reward || reward.archivedAt) throw new AppError("REWARD_NOT_FOUND", { status: 404 });
  return reward;
}

async function refuseUnavailable(
  db: Db,
  { reward, customerId, now }: { reward: Reward; customerId: bigint; now: Date },
): Promise<void> {
  const refused = (code: string) => new AppError(code, { status: 409 });
  const { shopId, id: rewardId, enabled, tierIds, stock, perMember, perDays } = reward;
  const states = await readMembershipStates(db, { shopId, customerIds: [customerId] });
  if (!enabled || states.get(customerId) !== "JOINED") throw refused("NOT_AVAILABLE");
  if (tierIds.length > 0) {
    const tier = (await listTierStates(db, { shopId, customerIds: [customerId] })).get(customerId);
    if (!tier?.id || !tierIds.includes(tier.id)) throw refused("NOT_AVAILABLE");
  }
  const taken = { shopId, rewardId, status: { in: [...takenStatuses] } };
  if (stock !== null && (await db.redemption.count({ where: taken })) >= stock) throw refused("OUT_OF_STOCK");
  if (perMember === null) return;
  const since = perDays === null ? {} : { requestedAt: { gt: new Date(now.getTime() - perDays * DAY_MS) } };
  const own = await db.redemption.count({ where: { ...taken, customerId, ...since } });
  if (own >= perMember) throw refused("LIMIT_REACHED");
}
