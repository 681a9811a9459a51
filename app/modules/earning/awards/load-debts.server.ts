import type { Db } from "~/db.server";
import { loadBuyers } from "~/modules/orders/load-order-heads.server";
import { toStoredAward, type StoredAward } from "./award-rows.server";
import { DebtPool, ONCE_COMEBACKS, onceOfFriend } from "~/modules/earning/core/debts";
import { orderIdOfSource, orderSource } from "~/modules/earning/core/award-source";

/**
 * Awards of the same members and events that owe points. The caller holds the members' locks. At most two statements.
 */
export async function loadDebts(
  db: Db,
  { shopId, awards }: { shopId: number; awards: readonly StoredAward[] },
): Promise<DebtPool<StoredAward>> {
  const others = await db.award.findMany({
    where: {
      shopId,
      customerId: { in: [...new Set(awards.map(({ customerId }) => customerId))] },
      event: { in: [...new Set(awards.map(({ event }) => event))] },
      writtenOff: { gt: 0 },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const all = new Map([...others.map(toStoredAward), ...awards].map((award) => [award.id, award]));
  const friends = await loadFriendsOf(db, shopId, [...all.values()]);
  const onceOf = new Map([...all.values()].map((award) => [award.id, onceName(award, friends)]));
  return new DebtPool([...all.values()], onceOf);
}

/** The friend behind each referral's award. */
async function loadFriendsOf(
  db: Db,
  shopId: number,
  awards: readonly StoredAward[],
): Promise<Map<string, bigint | null>> {
  const orderIds = awards.flatMap((award) => (isOfFriend(award) ? (orderIdOfSource(award.source) ?? []) : []));
  if (orderIds.length === 0) return new Map();
  const buyers = await loadBuyers(db, { shopId, orderIds });
  return new Map([...buyers].map(([orderId, customerId]) => [orderSource(orderId), customerId]));
}

const isOfFriend = ({ event }: StoredAward): boolean => event === "REFERRAL" || event === "REFERRED_FOLLOW_UP";

function onceName(award: StoredAward, friends: ReadonlyMap<string, bigint | null>): string | undefined {
  if (award.event === "COMEBACK") return ONCE_COMEBACKS;
  return isOfFriend(award) ? onceOfFriend(friends.get(award.source) ?? null) : undefined;
}
