import type { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import type { Attribution } from "./attribution";
import type { FraudSignal } from "~/modules/earning/core/guards";
import { CROWD_DAYS, crowdSizes, type Arrival } from "./network-crowds";

const WINDOW_MS = CROWD_DAYS * 86_400_000;

export interface ReferralOf {
  friendId: bigint;
  attribution: Attribution;
}

const networkOf = ({ attribution }: ReferralOf): string | null => attribution.order.fingerprints?.network ?? null;

/**
 * For each referral, how many friends came from its network around that time, including itself; of `friendIds` the
 * given referrals count instead of the stored ones. One statement.
 */
export async function countNetworks(
  db: Db,
  { shopId, friendIds, referrals }: { shopId: number; friendIds: bigint[]; referrals: ReferralOf[] },
): Promise<Map<bigint, number>> {
  const arrivals = referrals.flatMap((referral): Arrival[] => {
    const network = networkOf(referral);
    const { processedAt: orderedAt } = referral.attribution.order;
    return network === null ? [] : [{ friendId: referral.friendId, network, orderedAt }];
  });
  if (arrivals.length === 0) return new Map();
  const times = arrivals.map(({ orderedAt }) => orderedAt.getTime());
  const stored = await db.referral.findMany({
    where: {
      shopId,
      friendId: { notIn: friendIds },
      network: { in: [...new Set(arrivals.map(({ network }) => network))] },
      orderedAt: { gte: new Date(Math.min(...times) - WINDOW_MS), lte: new Date(Math.max(...times) + WINDOW_MS) },
    },
    select: { friendId: true, network: true, orderedAt: true },
  });
  return crowdSizes([...stored.map((row) => ({ ...row, network: row.network! })), ...arrivals]);
}

/** Stores who was referred by whom now; deletes referrals that no longer exist. Two statements. */
export async function saveReferrals(
  db: Db,
  {
    shopId,
    friendIds,
    referrals,
  }: { shopId: number; friendIds: bigint[]; referrals: (ReferralOf & { fraudSignals: FraudSignal[] })[] },
): Promise<void> {
  await db.referral.deleteMany({ where: { shopId, friendId: { in: friendIds } } });
  await db.referral.createMany({
    data: referrals.map(({ friendId, attribution, fraudSignals }) => ({
      shopId,
      friendId,
      advocateId: attribution.advocateId,
      code: attribution.code,
      via: attribution.via,
      orderId: attribution.order.orderId,
      orderedAt: attribution.order.processedAt,
      network: networkOf({ friendId, attribution }),
      hits: fraudSignals as unknown as Prisma.InputJsonValue,
    })),
  });
}
