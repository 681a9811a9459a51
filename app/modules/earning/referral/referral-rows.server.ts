import type { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import type { Attribution } from "./attribution";
import type { Suspicion } from "./guards";

const DAY_MS = 86_400_000;
const WINDOW_DAYS = 30;

export interface ReferralOf {
  friendId: bigint;
  attribution: Attribution;
}

const networkOf = ({ attribution }: ReferralOf): string | null => attribution.order.facts.prints?.network ?? null;

/** For each referral, the friends who came from its network within the 30 days up to it, itself included. One statement. */
export async function countNetworks(
  db: Db,
  { shopId, referrals }: { shopId: number; referrals: ReferralOf[] },
): Promise<Map<bigint, number>> {
  const own = new Set(referrals.map(({ friendId }) => friendId));
  const networks = [...new Set(referrals.flatMap((referral) => networkOf(referral) ?? []))];
  const stored =
    networks.length === 0
      ? []
      : await db.referral.findMany({
          where: { shopId, network: { in: networks }, orderedAt: { gte: earliestOf(referrals) } },
          select: { friendId: true, network: true, orderedAt: true },
        });
  const all = [
    ...stored.filter(({ friendId }) => !own.has(friendId)),
    ...referrals.map((referral) => ({
      friendId: referral.friendId,
      network: networkOf(referral),
      orderedAt: referral.attribution.order.processedAt,
    })),
  ];
  return new Map(
    referrals.map((referral) => {
      const network = networkOf(referral);
      const until = referral.attribution.order.processedAt;
      const since = new Date(until.getTime() - WINDOW_DAYS * DAY_MS);
      const same = all.filter(
        (o) => network !== null && o.network === network && o.orderedAt >= since && o.orderedAt <= until,
      );
      return [referral.friendId, new Set(same.map(({ friendId }) => friendId)).size];
    }),
  );
}

const earliestOf = (referrals: ReferralOf[]): Date =>
  new Date(
    Math.min(...referrals.map(({ attribution }) => attribution.order.processedAt.getTime())) - WINDOW_DAYS * DAY_MS,
  );

/** Notes who was sent by whom as it stands now; who was sent by nobody is not noted any more. Two statements. */
export async function saveReferrals(
  db: Db,
  {
    shopId,
    friendIds,
    referrals,
  }: { shopId: number; friendIds: bigint[]; referrals: (ReferralOf & { suspicions: Suspicion[] })[] },
): Promise<void> {
  await db.referral.deleteMany({ where: { shopId, friendId: { in: friendIds } } });
  await db.referral.createMany({
    data: referrals.map(({ friendId, attribution, suspicions }) => ({
      ...{ shopId, friendId, advocateId: attribution.advocateId, code: attribution.code, via: attribution.via },
      orderId: attribution.order.orderId,
      orderedAt: attribution.order.processedAt,
      network: attribution.order.facts.prints?.network ?? null,
      hits: suspicions as unknown as Prisma.InputJsonValue,
    })),
  });
}
