import type { RuleDefinition, RuleBook } from "./earning-rule";
import type { AwardState } from "./adjust-award";
import type { EarningEvent } from "./earning-event";

/**
 * Rules that are still to be asked about an earning event: all of its event, as long as it has earned nothing. To an order that
 * has earned, an edit may bring what a further rule asks for. That rule joins when it is the same as when the order first
 * earned: what was changed since does not count for older orders.
 */
export function openRules(input: {
  earningEvent: EarningEvent;
  /** awards this earning event has made already */
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
