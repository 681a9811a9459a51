import { bringTo, maturesAt, newReferenceAward, type ReferenceAward } from "./reference-award";
import { accountRule, firstOrderRule, keptCents, pointsByRule, type ToldOrder } from "./reference-rules";

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
}

/**
 * What members of a shop have, from orders, decisions, spendings and the merchant's policy.
 *
 * Where take-backs may go below zero it follows from these as they stand: due for the orders, minus spent. Where
 * take-backs stop at zero, it must also be known what was spent already when something was taken back: that part is
 * written off. It is owed by the award that it was written off of, and by no other: the member has the points of that
 * award, so the award gives none again until they are made good; but what other orders earn is the member's own. To let
 * those pay would be to go below zero under another name.
 */
export class ReferencePoints {
  readonly orders = new Map<number, ToldOrder>();
  readonly awards = new Map<string, ReferenceAward>();
  /** by customer: adjustments and spendings together, and the spendings alone */
  private readonly moved = new Map<number, { others: number; spent: number }>();

  constructor(private readonly law: Law) {}

  of(customer: number): Points {
    const { others, spent } = this.movedOf(customer);
    const points = { available: others, pending: 0, reserved: 0, spent };
    for (const award of this.awards.values())
      if (award.customer === customer) points[award.onHold ? "pending" : "available"] += award.paid;
    return points;
  }

  /** The same, from the state alone; what is written off is not known there. */
  byState(customer: number): number {
    const given = [...this.awards.values()].filter((award) => award.customer === customer).map(({ due }) => due);
    return given.reduce((total, due) => total + due, this.movedOf(customer).others);
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
      if (award.onHold && maturesAt(award) <= now) Object.assign(award, { onHold: false, matured: true });
  }

  meet(customer: number, at: Date): void {
    const key = `${accountRule.ruleId}/member:${customer}`;
    if (this.awards.has(key)) return;
    const award = newReferenceAward({ customer, ...accountRule, certainAt: at, holdDays: 0, waits: true });
    this.awards.set(key, { ...award, worth: accountRule.points });
  }

  /** Brings all that depends on these orders to what they say now, the orders from the oldest on. */
  follow(orderIds: readonly number[], now: Date): void {
    const orders = [...new Set(orderIds)].flatMap((id) => this.orders.get(id) ?? []);
    const firsts = [...new Set(orders.map(({ customer }) => customer))].flatMap((customer) =>
      this.firstOrder(customer),
    );
    const tasks = [
      ...orders.map((order) => ({ at: order.placedAt, run: () => this.followOrder(order, now) })),
      ...firsts.map(({ order, stands }) => ({ at: order.placedAt, run: () => this.followFirst(order, stands, now) })),
    ];
    for (const { run } of tasks.toSorted((a, b) => a.at.getTime() - b.at.getTime())) run();
  }

  decide(key: string, verdict: "APPROVED" | "REJECTED" | "UNDONE", now: Date): void {
    const award = this.awards.get(key);
    if (!award) return;
    award.staff = verdict === "UNDONE" ? "WAITING" : verdict;
    this.settle(award, now);
  }

  private movedOf(customer: number): { others: number; spent: number } {
    const moved = this.moved.get(customer) ?? { others: 0, spent: 0 };
    this.moved.set(customer, moved);
    return moved;
  }

  private firstOrder(customer: number): { order: ToldOrder; stands: boolean }[] {
    const own = [...this.orders.values()]
      .filter((order) => order.customer === customer)
      .toSorted((a, b) => a.placedAt.getTime() - b.placedAt.getTime());
    const standing = own.find((order) => order.paid && !order.cancelled && keptCents(order) > 0);
    const order = standing ?? own[0];
    return order ? [{ order, stands: standing !== undefined }] : [];
  }

  private followOrder(order: ToldOrder, now: Date): void {
    const due = pointsByRule(order, this.law.bestOnly).flatMap(({ rule, points }) => {
      const key = `${rule.ruleId}/order:${order.id}`;
      const made = this.awards.get(key);
      if (!made && points === 0) return [];
      const { customer, paidAt, placedAt } = order;
      const terms = { customer, ruleId: rule.ruleId, holdDays: rule.holdDays, waits: rule.staff };
      const award = made ?? newReferenceAward({ ...terms, certainAt: paidAt ?? placedAt });
      return [{ key, award, isNew: !made, certainAt: paidAt ?? placedAt, worth: points }];
    });
    const rank = ({ award, isNew, worth }: (typeof due)[number]) => (isNew ? 0 : worth > award.due ? 1 : 2);
    for (const { key, award, certainAt, worth } of due.toSorted((a, b) => rank(a) - rank(b))) {
      this.awards.set(key, award);
      if (!award.matured && certainAt < award.certainAt) award.certainAt = certainAt;
      award.worth = worth;
      this.settle(award, now);
    }
  }

  private followFirst(order: ToldOrder, stands: boolean, now: Date): void {
    const key = `${firstOrderRule.ruleId}/member:${order.customer}`;
    if (!stands && !this.awards.has(key)) return;
    const certainAt = order.paidAt ?? order.placedAt;
    const terms = { customer: order.customer, ruleId: firstOrderRule.ruleId, holdDays: 0, waits: false };
    const award = this.awards.get(key) ?? newReferenceAward({ ...terms, certainAt });
    this.awards.set(key, award);
    award.worth = stands ? firstOrderRule.points : 0;
    this.settle(award, now);
  }

  private settle(award: ReferenceAward, now: Date): void {
    const given = award.staff === "AUTOMATIC" || award.staff === "APPROVED";
    const { available } = this.of(award.customer);
    bringTo(award, given ? award.worth : 0, { available, negative: this.law.negative, now });
  }
}
