import type { RuleDefinition, RuleBook } from "./earning-rule";
import type { AwardState } from "./adjust-award";
import type { EarningEvent } from "./earning-event";

/**
 * Rules that are still to be evaluated for an earning event: all rules of its kind, as long as it has earned nothing.
 * When an edit makes an order that has earned match a further rule, that rule joins if it has not changed since the
 * order first earned: changed rules do not count for older orders.
 */
export function openRules(input: {
  earningEvent: EarningEvent;
  /** awards that this earning event has already made */
  booked: readonly AwardState[];
  book: RuleBook;
}): RuleDefinition[] {
  const { earningEvent, booked, book } = input;
  const rules = book.rules.filter(({ event }) => event === earningEvent.event);
  if (booked.length === 0) return rules;
  if (!earningEvent.order || booked.some(({ terms }) => terms.guards)) return [];
  const asked = new Set(booked.map(({ terms }) => terms.ruleId));
  const firstEarned = Math.min(...booked.map(({ createdAt }) => createdAt?.getTime() ?? Infinity));
  return rules.filter(({ ruleId, changedAt }) => !asked.has(ruleId) && changedAt.getTime() <= firstEarned);
}
