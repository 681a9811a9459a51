import type { Db } from "~/db.server";
import { holdsPoints } from "~/modules/members/active-member";
import { lockMembers } from "~/modules/members/lock-members.server";
import { loadAwards, type StoredAward } from "~/modules/earning/awards/award-rows.server";
import type { AwardChange } from "~/modules/earning/awards/book-awards.server";
import { bookEarningEvents } from "~/modules/earning/awards/book-earning-events.server";
import type { OrderState } from "~/modules/orders/order-snapshot";
import type { RuleBook } from "~/modules/earning/core/earning-rule";
import { attribute, type Attribution, type FriendOrder } from "./attribution";
import { findFraudSignals } from "~/modules/earning/core/guards";
import { loadFriends } from "./load-friends.server";
import { loadPersons } from "./load-identity-signals.server";
import { ownerlessReferrals, referralEarningEvents, type FriendState } from "./referral-earning-events";
import { countNetworks, saveReferrals } from "./referral-rows.server";
import { orderSource } from "~/modules/earning/core/award-source";

const LOOK_BACK_MS = 60 * 86_400_000;

/**
 * Adjusts what members earn for referring these customers to the present state of the customers' orders. The orders are
 * already stored. Inside the caller's transaction, under the shop's lock or with the advocates locked; a constant
 * number of statements, one when the shop has no codes. Running it again changes nothing.
 *
 * With `crowds`, other friends from the customers' networks are evaluated again, so that points on hold do not depend
 * on who came first; available points stay. Not needed when no order changed.
 *
 * @returns what changed, for `afterBooking`
 */
export async function bookReferrals(
  db: Db,
  {
    shopId,
    customerIds,
    ownerless = [],
    crowds,
    book,
    now,
  }: {
    shopId: number;
    customerIds: bigint[];
    /** orders without a customer now: they no longer count for who referred their former customers */
    ownerless?: OrderState[];
    crowds: boolean;
    book: RuleBook;
    now: Date;
  },
): Promise<AwardChange[]> {
  if (customerIds.length === 0 && ownerless.length === 0) return [];
  const inUse = await db.referralLink.findFirst({ where: { shopId }, select: { code: true } });
  if (!inUse) return [];
  const since = new Date(now.getTime() - LOOK_BACK_MS);
  const friends = await loadFriends(db, { shopId, customerIds, since, crowds });
  if (friends.size === 0 && ownerless.length === 0) return [];
  const advocateOf = await findAdvocates(db, { shopId, orders: [...friends.values()].flat() });
  await lockMembers(db, { shopId, customerIds: new Set(advocateOf.values()) });

  const sources = [...ownerless, ...[...friends.values()].flat()].map(({ orderId }) => orderSource(orderId));
  const booked = await loadAwards(db, { shopId, sources, customerIds: [] });
  const stored = booked.filter(({ event }) => event === "REFERRAL" || event === "REFERRED_FOLLOW_UP");
  const states = await judgeFriends(db, { shopId, friends, advocateOf, stored });
  const fallen = ownerless.filter(({ orderId }) => booked.some(({ source }) => source === orderSource(orderId)));
  const earningEvents = [...states.flatMap(referralEarningEvents), ...fallen.flatMap(ownerlessReferrals)];
  return bookEarningEvents(db, { shopId, earningEvents, stored, book, now });
}

/** The advocates behind the codes on these orders. One statement. */
async function findAdvocates(
  db: Db,
  { shopId, orders }: { shopId: number; orders: FriendOrder[] },
): Promise<Map<string, bigint>> {
  const codes = orders.flatMap(({ snapshot: { referral } }) =>
    [...(referral?.codes ?? []), referral?.link ?? []].flat(),
  );
  const links = await db.referralLink.findMany({ where: { shopId, code: { in: codes } } });
  return new Map(links.map(({ code, customerId }) => [code, customerId]));
}

/** Stores who referred each of them, and the fraud signals. */
async function judgeFriends(
  db: Db,
  {
    shopId,
    friends,
    advocateOf,
    stored,
  }: {
    shopId: number;
    friends: Map<bigint, FriendOrder[]>;
    advocateOf: Map<string, bigint>;
    stored: StoredAward[];
  },
): Promise<FriendState[]> {
  const customerIds = [...new Set([...friends.keys(), ...advocateOf.values()])];
  const persons = await loadPersons(db, { shopId, customerIds });
  const takesPart = (id: bigint) => holdsPoints(persons.get(id));
  const sent = [...friends].flatMap(([friendId, orders]) => {
    const attribution = takesPart(friendId) ? attribute(friendId, orders, advocateOf) : null;
    return attribution && takesPart(attribution.advocateId) ? [{ friendId, attribution }] : [];
  });
  const networks = await countNetworks(db, { shopId, friendIds: [...friends.keys()], referrals: sent });
  const referrals = sent.map(({ friendId, attribution }) => {
    const friend = persons.get(friendId)!.identitySignals;
    const advocate = persons.get(attribution.advocateId)!.identitySignals;
    const { existingCustomer } = attribution;
    const networkFriends = networks.get(friendId) ?? 1;
    const fraudSignals = findFraudSignals({ friend, advocate, existingCustomer, networkFriends });
    return { friendId, attribution, fraudSignals };
  });
  await saveReferrals(db, { shopId, friendIds: [...friends.keys()], referrals });
  const referralOf = new Map(referrals.map((referral) => [referral.friendId, referral]));
  return [...friends].map(([friendId, orders]): FriendState => {
    const { attribution = null, fraudSignals = [] } = referralOf.get(friendId) ?? {};
    const forgotten = persons.get(friendId)?.status === "REDACTED";
    const verdict = decisionOn(attribution, stored);
    return { orders, attribution, fraudSignals, active: attribution !== null, forgotten, verdict };
  });
}

/** The decision of staff on a referral that had to wait; null when there is none. */
function decisionOn(attribution: Attribution | null, stored: StoredAward[]): FriendState["verdict"] {
  const source = attribution && orderSource(attribution.order.orderId);
  const awards = stored.filter(
    (award) => award.event === "REFERRAL" && award.source === source && award.customerId === attribution?.advocateId,
  );
  if (awards.some(({ status }) => status === "REJECTED")) return "REJECTED";
  const asked = awards.filter(({ reasons = [] }) => reasons.length > 0);
  return asked.length > 0 && asked.every(({ status }) => status !== "WAITING") ? "APPROVED" : null;
}
