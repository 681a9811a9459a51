import { memberObstacle } from "./member-facts";
import { byPriority } from "./preference";
import { tierOf } from "./rule-terms";
import { newAward, type AwardState } from "./settle-award";
import type { Occasion, RuleBook } from "./weigh-rules";

/** Why an award falls though what it was for stands; kept as the reason of its booking. */
export type OwnerCause = "ORDER_MOVED" | "COUNTS_ONCE";

interface Kept extends AwardState {
  id: string;
  source: string;
}

export interface AwardsByOwner<Award> {
  /** follow the occasion; at most one a rule */
  holding: Award[];
  /** fall whatever the occasion says */
  released: { award: Award; cause: OwnerCause }[];
}

/**
 * Whose awards an occasion still keeps. What was given for an order to somebody whose order it is not any more falls; of
 * several awards by one rule, which only a merge of customers brings together, the earliest counts. So the points follow
 * from who the customers and orders belong to now, whatever came first.
 */
export function byOwner<Award extends Kept>(booked: readonly Award[], occasion: Occasion): AwardsByOwner<Award> {
  const own = booked.filter((award) => isOwn(award, occasion));
  const moved = booked.filter((award) => !own.includes(award));
  const holding = [...Map.groupBy(own, ({ terms }) => terms.ruleId).values()].flatMap((same) =>
    same.toSorted(byAge).slice(0, 1),
  );
  const doubled = own.filter((award) => !holding.includes(award));
  return {
    holding,
    released: [
      ...moved
        .toSorted((a, b) => byPriority(a.terms, b.terms))
        .map((award) => ({ award, cause: "ORDER_MOVED" as const })),
      ...doubled
        .toSorted((a, b) => byPriority(a.terms, b.terms))
        .map((award) => ({ award, cause: "COUNTS_ONCE" as const })),
    ],
  };
}

function isOwn({ customerId, status, terms }: AwardState, occasion: Occasion): boolean {
  if (occasion.customerId === customerId || occasion.ownerForgotten) return true;
  // A referral that falls altogether says so itself, and to what was earned with a redacted friend nothing is added.
  if (terms.guards) return occasion.customerId === null || (occasion.forgotten === true && status === "AVAILABLE");
  return occasion.event !== "ORDER" && occasion.event !== "COMEBACK";
}

const byAge = (a: Kept, b: Kept): number =>
  a.occurredAt.getTime() - b.occurredAt.getTime() ||
  (a.createdAt?.getTime() ?? 0) - (b.createdAt?.getTime() ?? 0) ||
  (a.id < b.id ? -1 : 1);

/**
 * What an order that came to another customer brings along for them: awards not booked yet, by the terms that it had with
 * the first, as far as those fit the second. Rules that are not among them are asked as for any order.
 */
export function broughtAlong<Award extends Kept>(
  { holding, released }: AwardsByOwner<Award>,
  occasion: Occasion,
  { rules }: Pick<RuleBook, "rules">,
): { fresh: AwardState; from: Award }[] {
  const { customerId, certainAt } = occasion;
  if (customerId === null || !occasion.stands) return [];
  const known = new Set(holding.map(({ terms }) => terms.ruleId));
  return released.flatMap(({ award: from, cause }) => {
    const { ruleId } = from.terms;
    if (cause !== "ORDER_MOVED" || from.terms.guards || known.has(ruleId)) return [];
    known.add(ruleId);
    const rule = rules.find((candidate) => candidate.ruleId === ruleId);
    if (rule && memberObstacle(rule.conditions, occasion.member)) return [];
    const { tier: _former, ...terms } = from.terms;
    const tier = tierOf(rule ?? { event: occasion.event, conditions: {} }, occasion);
    const fresh = newAward({
      customerId,
      terms: { ...terms, ...(tier && { tier }) },
      counted: from.counted,
      certainAt,
    });
    return [{ fresh: { ...fresh, ...(from.createdAt && { createdAt: from.createdAt }) }, from }];
  });
}
