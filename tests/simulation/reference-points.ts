import { bringTo, maturesAt, newReferenceAward, type ReferenceAward } from "./reference-award";
import { accountRule, firstOrderRule, keptCents, orderRules, pointsByRule, type ToldOrder } from "./reference-rules";

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

interface FirstOrder {
  customer: number;
  at: Date;
  certainAt: Date;
  stands: boolean;
}

/** Names an award: what gave it, for what, to whom. */
const keyOf = (ruleId: string, source: string, customer: number): string => `${ruleId}/${source}@${customer}`;

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
  readonly awards = new Map<string, ReferenceAward>();
  private readonly orders = new Map<number, ToldOrder>();
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
    const key = keyOf(accountRule.ruleId, `member:${customer}`, customer);
    if (this.awards.has(key)) return;
    const award = newReferenceAward({
      customer,
      ruleId: accountRule.ruleId,
      certainAt: at,
      holdDays: 0,
      waits: true,
    });
    this.awards.set(key, { ...award, worth: accountRule.points });
  }

  /** Brings all that depends on these orders, as they are known now, to what they say, from the oldest on. */
  follow(told: readonly ToldOrder[], now: Date): void {
    const former = told.flatMap(({ id }) => this.orders.get(id)?.customer ?? []);
    for (const order of told) this.orders.set(order.id, order);
    const customers = [...new Set([...told.map(({ customer }) => customer), ...former])];
    const tasks = [
      ...told.map((order) => ({ at: order.placedAt, run: () => this.followOrder(order, now) })),
      ...customers.flatMap((customer) => {
        const first = this.firstOrder(customer);
        return first ? [{ at: first.at, run: () => this.followFirst(first, now) }] : [];
      }),
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

  private firstOrder(customer: number): FirstOrder | null {
    const own = [...this.orders.values()]
      .filter((order) => order.customer === customer)
      .toSorted((a, b) => a.placedAt.getTime() - b.placedAt.getTime());
    const standing = own.find((order) => order.paid && !order.cancelled && keptCents(order) > 0);
    const order = standing ?? own[0];
    if (order) {
      const certainAt = order.paidAt ?? order.placedAt;
      return { customer, at: order.placedAt, certainAt, stands: standing !== undefined };
    }
    const lost = this.awards.get(keyOf(firstOrderRule.ruleId, `member:${customer}`, customer));
    return lost ? { customer, at: lost.certainAt, certainAt: lost.certainAt, stands: false } : null;
  }

  private followOrder(order: ToldOrder, now: Date): void {
    const certainAt = order.paidAt ?? order.placedAt;
    const due = pointsByRule(order, this.law.bestOnly).flatMap(({ rule, points }) => {
      const key = keyOf(rule.ruleId, `order:${order.id}`, order.customer);
      const made = this.awards.get(key);
      if (!made && points === 0) return [];
      const { ruleId, holdDays, staff: waits } = rule;
      const award = made ?? newReferenceAward({ customer: order.customer, ruleId, holdDays, waits, certainAt });
      return [{ key, award, worth: points }];
    });
    // What one rule gives is there before another takes back.
    const grows = ({ award, worth }: (typeof due)[number]) => (worth > award.due ? 0 : 1);
    for (const { key, award, worth } of due.toSorted((a, b) => grows(a) - grows(b))) {
      this.awards.set(key, award);
      if (!award.matured && certainAt < award.certainAt) award.certainAt = certainAt;
      award.worth = worth;
      this.settle(award, now);
    }
    this.release(order, now);
  }

  /** What was given for the order to somebody whose order it is not any more falls. */
  private release({ id, customer }: ToldOrder, now: Date): void {
    const inOrder = orderRules.toSorted((a, b) => b.priority - a.priority || (a.ruleId < b.ruleId ? -1 : 1));
    for (const { ruleId } of inOrder)
      for (const [key, award] of this.awards) {
        if (!key.startsWith(`${ruleId}/order:${id}@`) || award.customer === customer) continue;
        award.worth = 0;
        this.settle(award, now);
      }
  }

  private followFirst({ customer, certainAt, stands }: FirstOrder, now: Date): void {
    const key = keyOf(firstOrderRule.ruleId, `member:${customer}`, customer);
    if (!stands && !this.awards.has(key)) return;
    const terms = { customer, ruleId: firstOrderRule.ruleId, holdDays: 0, waits: false };
    const award = this.awards.get(key) ?? newReferenceAward({ ...terms, certainAt });
    this.awards.set(key, award);
    if (!award.matured && certainAt < award.certainAt) award.certainAt = certainAt;
    award.worth = stands ? firstOrderRule.points : 0;
    this.settle(award, now);
  }

  private settle(award: ReferenceAward, now: Date): void {
    const given = award.staff === "AUTOMATIC" || award.staff === "APPROVED";
    const { available } = this.of(award.customer);
    bringTo(award, given ? award.worth : 0, { available, negative: this.law.negative, now });
  }
}
