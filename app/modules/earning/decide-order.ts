import { counts, type OrderState } from "./order-facts";
import { explainOrder, inForce, type OrderExplanation, type OrderRule, type OrderRuleSnapshot } from "./order-rule";

const DAY_MS = 86_400_000;

/** The award of an order as it is booked. */
export interface OrderAward {
  customerId: bigint;
  status: "PENDING" | "AVAILABLE" | "TAKEN_BACK";
  granted: number;
  takenBack: number;
  writtenOff: number;
  postings: number;
  occurredAt: Date;
  maturesAt: Date;
  maturedAt: Date | null;
  rule: OrderRuleSnapshot;
  explanation: OrderExplanation;
}

/** One booking: points come to or go from the member's pending or available points. */
export interface AwardPosting {
  kind: "EARN" | "TAKE_BACK";
  account: "PENDING" | "AVAILABLE";
  /** positive; what is really moved */
  points: number;
  /** part of a take-back that was already spent and is not asked back */
  writtenOff: number;
}

export interface OrderDecision {
  award: OrderAward;
  posting: AwardPosting | null;
}

export interface OrderQuestion {
  order: OrderState;
  award: OrderAward | null;
  rule: OrderRule | null;
  takeBackPolicy: "STOP_AT_ZERO" | "NEGATIVE";
  /** available points of the member now */
  available: number;
  now: Date;
}

function snapshotOf(rule: OrderRule): OrderRuleSnapshot {
  const { ruleId, pointsPerUnit, unit, rounding, holdDays, basis } = rule;
  return { ruleId, pointsPerUnit, unit, rounding, holdDays, basis };
}

function newAward(order: OrderState, rule: OrderRule, customerId: bigint): OrderAward {
  const snapshot = snapshotOf(rule);
  const occurredAt = order.paidAt ?? order.processedAt;
  return {
    customerId,
    status: "PENDING",
    granted: 0,
    takenBack: 0,
    writtenOff: 0,
    postings: 0,
    occurredAt,
    maturesAt: new Date(occurredAt.getTime() + snapshot.holdDays * DAY_MS),
    maturedAt: null,
    rule: snapshot,
    explanation: explainOrder(snapshot, order),
  };
}

/** The award with its dates moved to the earliest known payment, as long as its points are still on hold. */
function redated(award: OrderAward, order: OrderState): OrderAward {
  const occurredAt = order.paidAt ?? order.processedAt;
  if (award.maturedAt || occurredAt >= award.occurredAt) return award;
  return { ...award, occurredAt, maturesAt: new Date(occurredAt.getTime() + award.rule.holdDays * DAY_MS) };
}

function earn(award: OrderAward, points: number, now: Date): OrderDecision {
  const onHold = award.maturedAt === null && award.maturesAt > now;
  return {
    award: {
      ...award,
      status: onHold ? "PENDING" : "AVAILABLE",
      granted: award.granted + points,
      maturedAt: onHold ? null : (award.maturedAt ?? now),
      postings: award.postings + 1,
    },
    posting: { kind: "EARN", account: onHold ? "PENDING" : "AVAILABLE", points, writtenOff: 0 },
  };
}

function takeBack(award: OrderAward, points: number, question: OrderQuestion): OrderDecision {
  const account = award.status === "PENDING" ? "PENDING" : "AVAILABLE";
  const stops = account === "AVAILABLE" && question.takeBackPolicy === "STOP_AT_ZERO";
  const moved = stops ? Math.min(points, Math.max(0, question.available)) : points;
  const writtenOff = points - moved;
  const left = award.granted - award.takenBack - points;
  return {
    award: {
      ...award,
      status: left === 0 ? "TAKEN_BACK" : award.status,
      takenBack: award.takenBack + points,
      writtenOff: award.writtenOff + writtenOff,
      postings: award.postings + 1,
    },
    posting: { kind: "TAKE_BACK", account, points: moved, writtenOff },
  };
}

/**
 * What an order earns now, compared with what is booked. It looks only at the state reached, so news may come late,
 * twice or in any order: the booked points always end at the points of what was paid and kept, by the rule of the day
 * the order was first seen paid.
 *
 * @returns null when nothing is to be written
 */
export function decideOrder(question: OrderQuestion): OrderDecision | null {
  const { order, rule, now } = question;
  const earning = counts(order);
  if (!question.award) {
    if (!earning || order.customerId === null || !rule || !inForce(rule, order.processedAt)) return null;
    const award = newAward(order, rule, order.customerId);
    return award.explanation.points > 0 ? earn(award, award.explanation.points, now) : null;
  }
  const award = redated(question.award, order);
  const explanation = explainOrder(award.rule, order);
  const target = earning ? explanation.points : 0;
  const booked = award.granted - award.takenBack;
  const current = { ...award, explanation };
  if (target > booked) return earn(current, target - booked, now);
  if (target < booked) return takeBack(current, booked - target, question);
  return award === question.award ? null : { award: current, posting: null };
}
