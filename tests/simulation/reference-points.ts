import { bringTo, mature, maturesAt, newReferenceAward, type ReferenceAward } from "./reference-award";
import {
  accountRule,
  firstOrderRule,
  keptCents,
  monthOf,
  orderRules,
  pointsByRule,
  type SimulatedRule,
  type KnownOrder,
} from "./reference-rules";
import { memberSource, orderSource } from "~/modules/earning/core/award-source";

export interface Points {
  available: number;
  pending: number;
  reserved: number;
  spent: number;
}

export interface Law {
  /** take-backs may go below zero */
  negative: boolean;
  /** of several rules for one order the best alone counts */
  bestOnly: boolean;
  /** staff decide on first orders */
  firstOrderWaits: boolean;
}

interface FirstOrder {
  customer: number;
  certainAt: Date;
  stands: boolean;
}

/** An order counts from its payment on. */
const certainty = ({ paidAt, placedAt }: KnownOrder): Date => paidAt ?? placedAt;

/** Names an award: what gave it, for what, to whom it was given first. */
const keyOf = (ruleId: string, source: string, customer: number): string => `${ruleId}/${source}@${customer}`;

/**
 * The points of a shop's members, from orders, decisions, spendings and the merchant's policy.
 *
 * With a negative balance allowed, they follow from the present state: due for the orders, minus spent. Where
 * take-backs stop at zero, it also matters what was already spent when something was taken back: that part is written
 * off and is a debt of what earned it, and of nothing else: an order, by all rules together; a first order; an account.
 * The member has had these points, so it gives none again until they are made good, by any rule and award; what other
 * orders earn is the member's own. To let those pay would be a negative balance under another name. When, after a
 * merge, an equal award of the other customer replaces one, nothing was earned again: as long as that one still gives
 * something, it owes alone. Points on hold make good a debt only when they become available.
 *
 * Customers who were merged are one person: their awards, orders, spendings and debts add up, and of what earns once
 * the earlier award stays. Of orders that a rule with a limit counts for one member, the earliest of the month that
 * stand and that staff did not reject count.
 */
export class ReferencePoints {
  readonly awards = new Map<string, ReferenceAward>();
  private readonly orders = new Map<number, KnownOrder>();
  /** by customer: adjustments and spendings together, and the spendings alone */
  private readonly moved = new Map<number, { others: number; spent: number }>();
  private readonly keptOf = new Map<number, number>();

  constructor(private readonly law: Law) {}

  of(customer: number): Points {
    const { others, spent } = this.movedOf(customer);
    const points = { available: others, pending: 0, reserved: 0, spent };
    for (const award of this.awards.values()) {
      if (award.customer !== customer) continue;
      points.available += award.paid;
      points.pending += award.pending;
    }
    return points;
  }

  adjust(customer: number, points: number): void {
    this.movedOf(customer).others += points;
  }

  spend(customer: number, points: number): void {
    const moved = this.movedOf(customer);
    moved.others -= points;
    moved.spent += points;
  }

  /** Points whose hold is over become available. */
  letMature(now: Date): void {
    for (const award of this.awards.values())
      if (award.pending > 0 && maturesAt(award) <= now) mature(award, this.besides(award));
  }

  /** Who a customer is now. */
  present(customer: number): number {
    const kept = this.keptOf.get(customer);
    return kept === undefined ? customer : this.present(kept);
  }

  /** An account is known of; `createdAt` is when the store made it. */
  meet(customer: number, createdAt: Date, now: Date): void {
    if (this.keptOf.has(customer) || this.sameOf(accountRule.ruleId, "account", customer).length > 0) return;
    const award = newReferenceAward({
      customer,
      ruleId: accountRule.ruleId,
      source: "account",
      certainAt: createdAt,
      madeAt: now,
      holdDays: 0,
      waits: true,
    });
    this.awards.set(keyOf(accountRule.ruleId, memberSource(BigInt(customer)), customer), {
      ...award,
      worth: accountRule.points,
    });
  }

  /** Merges two customers. Repeated, or after the kept one was merged into the removed one, it changes nothing. */
  merge(removed: number, keptNow: number): number | null {
    const kept = this.present(keptNow);
    if (this.keptOf.has(removed) || kept === removed) return null;
    this.keptOf.set(removed, kept);
    const moved = this.movedOf(removed);
    this.moved.delete(removed);
    const own = this.movedOf(kept);
    this.moved.set(kept, { others: own.others + moved.others, spent: own.spent + moved.spent });
    for (const award of this.awards.values()) if (award.customer === removed) award.customer = kept;
    return kept;
  }

  /** Brings those who were kept to what one person earns. */
  followMerged(kept: readonly number[], now: Date): void {
    const shared = [...this.orders.values()].filter(
      (order) =>
        kept.includes(this.ownerOf(order)) &&
        orderRules.some(
          ({ ruleId }) => this.sameOf(ruleId, orderSource(BigInt(order.id)), this.ownerOf(order)).length > 1,
        ),
    );
    const accounts = kept.flatMap((customer) => {
      const same = this.sameOf(accountRule.ruleId, "account", customer);
      return same[0] && same.length > 1 ? [{ at: same[0].certainAt, run: () => this.dropDoubles(same, now) }] : [];
    });
    this.followAll(shared, kept, accounts, now);
  }

  /** Brings all that depends on these orders, as they are known now, to what they say, from the oldest on. */
  follow(orders: readonly KnownOrder[], now: Date): void {
    const former = orders.flatMap(({ id }) => this.orders.get(id)?.customer ?? []);
    for (const order of orders) this.orders.set(order.id, order);
    const customers = [...orders.map(({ customer }) => customer), ...former].map((customer) => this.present(customer));
    this.followAll(orders, customers, [], now);
  }

  private followAll(
    orders: readonly KnownOrder[],
    customers: readonly number[],
    others: { at: Date; run: () => void }[],
    now: Date,
  ): void {
    const tasks = [
      ...orders.map((order) => ({ at: certainty(order), run: () => this.followOrder(order, now) })),
      ...[...new Set(customers)].flatMap((customer) => {
        const first = this.firstOrder(customer);
        return first ? [{ at: first.certainAt, run: () => this.followFirst(first, now) }] : [];
      }),
      ...others,
    ];
    for (const { run } of tasks.toSorted((a, b) => a.at.getTime() - b.at.getTime())) run();
    this.shareRoom([...customers, ...orders.map(this.ownerOf)], now);
  }

  /** Under a limit the earliest count: what one order takes or leaves is taken from or left to later ones. */
  private shareRoom(customers: readonly number[], now: Date): void {
    const own = [...this.orders.values()].filter((order) => customers.includes(this.ownerOf(order)));
    for (const order of own.toSorted((a, b) => certainty(a).getTime() - certainty(b).getTime()))
      this.followOrder(order, now);
  }

  private hasRoom({ ruleId, perMonth }: SimulatedRule, order: KnownOrder): boolean {
    const [customer, source] = [this.ownerOf(order), orderSource(BigInt(order.id))];
    const [made] = this.sameOf(ruleId, source, customer);
    const at = made?.certainAt ?? certainty(order);
    const earlier = [...this.awards.values()].filter(
      (other) =>
        other.ruleId === ruleId &&
        other.customer === customer &&
        other.source !== source &&
        other.worth > 0 &&
        other.staff !== "REJECTED" &&
        monthOf(other.certainAt) === monthOf(at) &&
        (other.certainAt < at || (other.certainAt.getTime() === at.getTime() && other.source < source)),
    );
    return earlier.length < (perMonth ?? Infinity);
  }

  decide(key: string, verdict: "APPROVED" | "REJECTED" | "UNDONE", now: Date): void {
    const award = this.awards.get(key);
    if (!award) return;
    award.staff = verdict === "UNDONE" ? "WAITING" : verdict;
    this.bringUpToDate(award, now);
    this.shareRoom([award.customer], now);
  }

  private movedOf(customer: number): { others: number; spent: number } {
    const moved = this.moved.get(customer) ?? { others: 0, spent: 0 };
    this.moved.set(customer, moved);
    return moved;
  }

  private ownerOf = ({ customer }: KnownOrder): number => this.present(customer);

  /** A member's awards by one rule for one thing, the earliest first; only a merge makes several. */
  private sameOf(ruleId: string, source: string, customer: number): ReferenceAward[] {
    return [...this.awards.values()]
      .filter((award) => award.ruleId === ruleId && award.source === source && award.customer === customer)
      .toSorted((a, b) => a.certainAt.getTime() - b.certainAt.getTime());
  }

  /** Those for first orders: the one made first counts, for orders come to be the first and fall. */
  private firstOrdersOf(customer: number): ReferenceAward[] {
    return [...this.awards]
      .filter(([, award]) => award.source === "first order" && award.customer === customer)
      .toSorted(([keyA, a], [keyB, b]) => a.madeAt.getTime() - b.madeAt.getTime() || (keyA < keyB ? -1 : 1))
      .map(([, award]) => award);
  }

  /** Awards of the member for the same thing that no longer give anything, and those by other rules. */
  private besides(award: ReferenceAward): ReferenceAward[] {
    const { customer, ruleId, source } = award;
    return [...this.awards.values()].filter(
      (other) =>
        other !== award &&
        other.customer === customer &&
        other.source === source &&
        (other.due === 0 || (other.ruleId !== ruleId && this.sameOf(other.ruleId, source, customer)[0] === other)),
    );
  }

  private dropDoubles([, ...doubles]: readonly ReferenceAward[], now: Date): void {
    for (const award of doubles) {
      award.worth = 0;
      this.bringUpToDate(award, now);
    }
  }

  private firstOrder(customer: number): FirstOrder | null {
    const own = [...this.orders.values()]
      .filter((order) => this.ownerOf(order) === customer)
      .toSorted((a, b) => a.placedAt.getTime() - b.placedAt.getTime());
    const standing = own.find((order) => order.paid && !order.cancelled && keptCents(order) > 0);
    const order = standing ?? own[0];
    if (order) {
      return { customer, certainAt: certainty(order), stands: standing !== undefined };
    }
    const [lost] = this.firstOrdersOf(customer);
    return lost ? { customer, certainAt: lost.certainAt, stands: false } : null;
  }

  private followOrder(order: KnownOrder, now: Date): void {
    const certainAt = certainty(order);
    const [customer, source] = [this.ownerOf(order), orderSource(BigInt(order.id))];
    const due = pointsByRule(order, this.law.bestOnly, (rule) => this.hasRoom(rule, order)).flatMap(
      ({ rule, points }) => {
        const { ruleId, holdDays, staff: waits } = rule;
        const [made] = this.sameOf(ruleId, source, customer);
        if (!made && points === 0) return [];
        const award = made ?? newReferenceAward({ customer, ruleId, source, holdDays, waits, certainAt, madeAt: now });
        if (!made) this.awards.set(keyOf(ruleId, source, customer), award);
        return [{ award, worth: points }];
      },
    );
    // With ADD_UP, awards that grow are booked before others are taken back. With BEST_ONLY, the one that counts makes
    // good what the others owe.
    const sign = this.law.bestOnly ? -1 : 1;
    const grows = ({ award, worth }: (typeof due)[number]) => (worth > award.due ? -sign : 0);
    for (const { award, worth } of due.toSorted((a, b) => grows(a) - grows(b))) {
      if (!award.matured && certainAt < award.certainAt) award.certainAt = certainAt;
      award.worth = worth;
      this.bringUpToDate(award, now);
    }
    this.release(source, customer, now);
  }

  /** Takes back awards for the order of a customer who no longer owns it, and second awards for it. */
  private release(source: string, customer: number, now: Date): void {
    const inOrder = orderRules.toSorted((a, b) => b.priority - a.priority || (a.ruleId < b.ruleId ? -1 : 1));
    for (const { ruleId } of inOrder)
      for (const award of this.awards.values()) {
        if (award.ruleId !== ruleId || award.source !== source || award.customer === customer) continue;
        award.worth = 0;
        this.bringUpToDate(award, now);
      }
    for (const { ruleId } of inOrder) this.dropDoubles(this.sameOf(ruleId, source, customer), now);
  }

  private followFirst({ customer, certainAt, stands }: FirstOrder, now: Date): void {
    const { ruleId, points, waits, holdDays } = firstOrderRule(this.law.firstOrderWaits);
    const same = this.firstOrdersOf(customer);
    const [made] = same;
    if (!stands && !made) return;
    const terms = { customer, ruleId, source: "first order", holdDays, waits };
    const award = made ?? newReferenceAward({ ...terms, certainAt, madeAt: now });
    if (!made) this.awards.set(keyOf(ruleId, memberSource(BigInt(customer)), customer), award);
    // It begins with whichever order is the first now, as long as its points are not available.
    if (stands && (!award.matured || award.due === 0)) Object.assign(award, { certainAt, matured: false });
    else if (!award.matured && certainAt < award.certainAt) award.certainAt = certainAt;
    award.worth = stands ? points : 0;
    this.bringUpToDate(award, now);
    this.dropDoubles(same, now);
  }

  private bringUpToDate(award: ReferenceAward, now: Date): void {
    const given = award.staff === "AUTOMATIC" || award.staff === "APPROVED";
    const { available } = this.of(award.customer);
    const others = this.besides(award);
    bringTo(award, given ? award.worth : 0, { available, negative: this.law.negative, others, now });
  }
}
