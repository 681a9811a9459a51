import type { Member } from "@prisma/client";
import type { Db } from "~/db.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { getMember } from "~/modules/members/get-member.server";
import { loadBuyers } from "~/modules/orders/load-order-heads.server";
import { listTierStates } from "~/modules/tiers/list-tier-states.server";
import { listReviews, type ListedReview } from "~/modules/reviews/list-reviews.server";
import { listMemberActivities, type MemberActivity } from "./list-member-activities.server";

export interface MemberSummary {
  member: Member;
  points: { available: number; pending: number; reserved: number };
  /** null in a shop without tiers */
  tier: string | null;
  /** newest first */
  activities: MemberActivity[];
  /** newest first */
  reviews: ListedReview[];
  reviewCount: number;
}

/** A customer's points for Shopify's own pages; null when the customer is no member. */
export async function readMemberSummary(
  db: Db,
  { shopId, customerId, limit }: { shopId: number; customerId: bigint; limit: number },
): Promise<MemberSummary | null> {
  const member = await getMember(db, { shopId, customerId });
  if (member?.status !== "ACTIVE") return null;
  const [balances, tiers, { activities }, reviews, reviewCount] = await Promise.all([
    readBalances(db, { shopId, customerIds: [customerId] }),
    listTierStates(db, { shopId, customerIds: [customerId] }),
    listMemberActivities(db, { shopId, customerId, limit }),
    listReviews(db, { shopId, customerId, limit }),
    db.review.count({ where: { shopId, customerId } }),
  ]);
  const points = balances.get(customerId) ?? { available: 0, pending: 0, reserved: 0 };
  return { member, points, tier: tiers.get(customerId)?.name ?? null, activities, reviews: reviews.rows, reviewCount };
}

const GID = /^gid:\/\/shopify\/(Customer|Order)\/([1-9]\d{0,17})$/;

/** The customer of a page in Shopify's admin: the customer itself, or the order's buyer. Null when there is none. */
export async function customerOfGid(db: Db, { shopId, gid }: { shopId: number; gid: string }): Promise<bigint | null> {
  const [, kind, digits] = GID.exec(gid) ?? [];
  if (!digits) return null;
  const id = BigInt(digits);
  if (kind === "Customer") return id;
  return (await loadBuyers(db, { shopId, orderIds: [id] })).get(id) ?? null;
}
