import type { Member } from "@prisma/client";
import type { Db } from "~/db.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { getMember } from "~/modules/members/get-member.server";
import { listMemberOrders, type MemberOrder } from "~/modules/orders/list-member-orders.server";
import { listExpiring, type ExpiringPoints } from "~/modules/expiry/list-expiring.server";
import { listNextMaturing } from "~/modules/earning/awards/list-next-maturing.server";
import { listTierStates, type TierState } from "~/modules/tiers/list-tier-states.server";
import { listMemberActivities, type MemberActivity } from "./list-member-activities.server";
import { readReferral, type MemberReferral } from "./read-referral.server";
import { listUndecidedAwards, type UndecidedAward } from "./list-undecided-awards.server";
import { readLatestStay, readMembershipStates, type MemberStay } from "~/modules/members/membership/stays.server";
import type { MembershipState } from "~/modules/members/membership/takes-part";
import { orderSource } from "~/modules/earning/core/award-source";

interface PointsNow {
  available: number;
  pending: number;
  reserved: number;
}

interface OrderWithPoints extends MemberOrder {
  /** points the order is worth now; null when it earned none */
  points: number | null;
}

export interface MemberPageData {
  member: Member;
  points: PointsNow;
  nextMaturing: { points: number; at: Date } | null;
  /** the next first */
  expiring: ExpiringPoints[];
  /** null in a shop without tiers, and for former members */
  tier: TierState | null;
  membership: MembershipState;
  /** the latest stay in the programme; null for who never joined or left by themselves */
  stay: MemberStay | null;
  orders: OrderWithPoints[];
  /** waiting for staff, or rejected */
  undecided: UndecidedAward[];
  referral: MemberReferral;
  activities: MemberActivity[];
  nextCursor: bigint | null;
}

type Question = { shopId: number; customerId: bigint; limit: number };

async function readOrders(db: Db, { shopId, customerId }: Question): Promise<OrderWithPoints[]> {
  const orders = await listMemberOrders(db, { shopId, customerId, limit: 10 });
  const sources = orders.map(({ orderId }) => orderSource(orderId));
  const awards = await db.award.findMany({
    where: { shopId, event: "ORDER", source: { in: sources } },
    select: { source: true, granted: true, takenBack: true },
  });
  const bySource = new Map(awards.map((award) => [award.source, award.granted - award.takenBack]));
  return orders.map((order) => ({ ...order, points: bySource.get(orderSource(order.orderId)) ?? null }));
}

/** The page of one member; null when the shop has no such member. */
export async function readMemberPage(db: Db, question: Question): Promise<MemberPageData | null> {
  const { shopId, customerId } = question;
  const member = await getMember(db, { shopId, customerId });
  if (!member) return null;
  const [balances, maturing, expiries, tiers, memberships, stay, orders, undecided, referral, timeline] =
    await Promise.all([
      readBalances(db, { shopId, customerIds: [customerId] }),
      listNextMaturing(db, { shopId, customerIds: [customerId] }),
      listExpiring(db, { shopId, customerIds: [customerId] }),
      listTierStates(db, { shopId, customerIds: member.status === "ACTIVE" ? [customerId] : [] }),
      readMembershipStates(db, { shopId, customerIds: [customerId] }),
      readLatestStay(db, { shopId, customerId }),
      readOrders(db, question),
      listUndecidedAwards(db, question),
      readReferral(db, question),
      listMemberActivities(db, question),
    ]);
  const points = balances.get(customerId) ?? { available: 0, pending: 0, reserved: 0 };
  const nextMaturing = maturing.get(customerId) ?? null;
  const tier = tiers.get(customerId) ?? null;
  const membership = memberships.get(customerId) ?? "JOINED";
  const expiring = expiries.get(customerId) ?? [];
  return { member, points, nextMaturing, expiring, tier, membership, stay, orders, undecided, referral, ...timeline };
}
