import type { EarningEvent } from "~/modules/earning/core/earning-event";
import type { RuleBook } from "~/modules/earning/core/earning-rule";
import { isWithin } from "~/lib/period";
import type { MissionKindName } from "./mission-fields";
import { missionSource } from "~/modules/earning/core/award-source";

interface Worth {
  kind: MissionKindName;
  title: string;
  points: number;
}

interface Attempt {
  missionId: string;
  customerId: bigint;
  /** 1 for the first entry, 2 for the one after its rejection, … */
  attempt: number;
}

export function missionEarningEvent(entry: Attempt & { kind: MissionKindName; at: Date }): EarningEvent {
  const { kind, customerId, at } = entry;
  const source = missionSource(entry);
  return { event: kind, source, customerId, occurredAt: at, certainAt: at, stands: true };
}

/**
 * The rules as they count for one mission: its own points and title stand in for those of the rules for its kind, of which
 * one alone counts. Approval, limits, hold time and conditions stay the rule's.
 */
export function missionBook(book: RuleBook, { kind, title, points }: Worth): RuleBook {
  const rules = book.rules.filter(({ event }) => event === kind);
  return {
    ...book,
    programme: { ...book.programme, combination: "BEST_ONLY" },
    rules: rules.map((rule) => ({ ...rule, name: title, formula: { kind: "FIXED", points } })),
  };
}

/** Is there a rule at that time by which missions of the kind earn? */
export function kindEarns(book: RuleBook, kind: MissionKindName, at: Date): boolean {
  return book.rules.some((rule) => rule.event === kind && rule.enabled && isWithin(rule, at));
}
