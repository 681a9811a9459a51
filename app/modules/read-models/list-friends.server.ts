import type { Award, AwardStatus, Referral } from "@prisma/client";
import { z } from "zod";
import type { Db } from "~/db.server";
import { loadOrderHeads } from "~/modules/orders/load-order-heads.server";
import { knownTime } from "~/lib/date-input";
import { readSnapshot } from "~/modules/earning/awards/award-rows.server";
import { explainReasons, type Explanation } from "~/modules/earning/core/explanation";
import { awardReason } from "~/modules/earning/core/guards";
import { memberName } from "~/modules/members/member-name";
import { orderSource } from "~/modules/earning/core/award-source";

/** A referred friend and what the member earned for them. */
export interface ReferredFriend {
  friendId: string;
  name: string | null;
  orderId: string;
  orderName: string | null;
  /** ISO */
  orderedAt: string;
  via: Referral["via"];
  /** null when no rule gave anything for this friend */
  status: AwardStatus | null;
  /** waiting points while it waits, else the points the member still has of it */
  points: number;
  /** fraud signals */
  reasons: Explanation["reasons"];
}

export interface FriendsPage {
  friends: ReferredFriend[];
  /** where the next, older page begins; null on the last */
  older: string | null;
}

interface Question {
  shopId: number;
  customerId: bigint;
  /** `older` of the page before */
  before?: string | undefined;
  limit: number;
}

/** A member's referred friends, latest first. Five statements for any number. */
export async function listFriends(db: Db, { shopId, customerId, before, limit }: Question): Promise<FriendsPage> {
  const found = await db.referral.findMany({
    where: { shopId, advocateId: customerId, ...olderThan(before) },
    orderBy: [{ orderedAt: "desc" }, { friendId: "desc" }],
    take: limit + 1,
  });
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const describe = await loadDescriptions(db, { shopId, customerId, rows });
  return { friends: rows.map(describe), older: last ? `${last.orderedAt.getTime()}-${last.friendId}` : null };
}

/** Cursor of a page's last friend; anything else begins at the start. */
function olderThan(before = "") {
  const [, time, friendId] = /^(\d{1,15})-(\d{1,18})$/.exec(before) ?? [];
  if (!time || !friendId) return {};
  const orderedAt = knownTime(Number(time));
  if (!orderedAt) return {};
  return { OR: [{ orderedAt: { lt: orderedAt } }, { orderedAt, friendId: { lt: BigInt(friendId) } }] };
}

async function loadDescriptions(
  db: Db,
  { shopId, customerId, rows }: { shopId: number; customerId: bigint; rows: Referral[] },
): Promise<(row: Referral) => ReferredFriend> {
  const { currency } = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { currency: true } });
  const members = await db.member.findMany({ where: { shopId, customerId: { in: rows.map((row) => row.friendId) } } });
  const orderIds = rows.map(({ orderId }) => orderId);
  const orders = await loadOrderHeads(db, { shopId, orderIds });
  const awards = await db.award.findMany({
    where: { shopId, customerId, event: "REFERRAL", source: { in: orderIds.map(orderSource) } },
  });
  const memberOf = new Map(members.map((member) => [member.customerId, member]));
  const awardsOf = Map.groupBy(awards, ({ source }) => source);
  return (row) => {
    const friend = memberOf.get(row.friendId);
    return {
      friendId: row.friendId.toString(),
      name: friend ? memberName(friend) : null,
      orderId: row.orderId.toString(),
      orderName: orders.get(row.orderId)?.name ?? null,
      orderedAt: row.orderedAt.toISOString(),
      via: row.via,
      ...outcome(awardsOf.get(orderSource(row.orderId)) ?? [], row, currency),
    };
  };
}

/** When several rules gave points, the least final state counts for all. */
const unsettledFirst: AwardStatus[] = ["WAITING", "PENDING", "AVAILABLE", "REJECTED", "TAKEN_BACK"];

function outcome(awards: Award[], { hits }: Referral, currency: string) {
  const status = unsettledFirst.find((one) => awards.some((award) => award.status === one)) ?? null;
  const points = awards
    .filter((award) => award.status === status)
    .reduce(
      (sum, { proposed, granted, takenBack }) => sum + (status === "WAITING" ? proposed : granted - takenBack),
      0,
    );
  // A rejected referral has no award; its fraud signals are stored with the referral.
  const reasons = status
    ? awards.flatMap(({ snapshot }) => readSnapshot(snapshot).reasons)
    : z.array(awardReason).parse(hits);
  const once = [...new Map(reasons.map((reason) => [reason.code, reason])).values()];
  return { status, points, reasons: explainReasons(once, currency) };
}
