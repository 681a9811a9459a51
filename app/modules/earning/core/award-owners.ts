import { conditionContext, unmetCondition } from "./ineligibility-reason";
import { byPriority } from "./preference";
import { tierOf } from "./rule-terms";
import { newAward, type AwardState } from "./adjust-award";
import type { EarningEvent } from "./earning-event";
import type { RuleBook } from "./earning-rule";

/** Why an award is taken back though its order counts; kept as the reason of the booking. */
type OwnerCause = "ORDER_MOVED" | "COUNTS_ONCE";

interface Kept extends AwardState {
  id: string;
  source: string;
}

export interface AwardsByOwner<Award> {
  /** awards that follow the earning event; at most one per rule */
  holding: Award[];
  /** awards that are taken back whatever the earning event says */
  released: { award: Award; cause: OwnerCause }[];
}

/**
 * Which awards an earning event still keeps. An award for an order that no longer belongs to its customer is taken
 * back; of several awards by one rule, which only a merge of customers can cause, the earliest counts. So points depend
 * only on who the customers and orders belong to now, in whatever order that became known.
 */
export function byOwner<Award extends Kept>(
  booked: readonly Award[],
  earningEvent: EarningEvent,
): AwardsByOwner<Award> {
  const own = booked.filter((award) => isOwn(award, earningEvent));
  const moved = booked.filter((award) => !own.includes(award));
  const holding = [...Map.groupBy(own, ({ terms }) => terms.ruleId).values()].flatMap((same) =>
    same.toSorted(earningEvent.event === "FIRST_ORDER" ? byMaking : byAge).slice(0, 1),
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

function isOwn({ customerId, status, terms }: AwardState, earningEvent: EarningEvent): boolean {
  if (earningEvent.customerId === customerId || earningEvent.ownerForgotten) return true;
  // A referral without an advocate takes back its award itself; what was earned with a friend who was redacted since
  // stays as it is.
  if (terms.guards)
    return earningEvent.customerId === null || (earningEvent.forgotten === true && status === "AVAILABLE");
  return earningEvent.event !== "ORDER" && earningEvent.event !== "COMEBACK";
}

const byAge = (a: Kept, b: Kept): number => a.occurredAt.getTime() - b.occurredAt.getTime() || byMaking(a, b);

/**
 * For events whose date can move, such as a first order: an award must not become the earlier one because the other one
 * moved.
 */
const byMaking = (a: Kept, b: Kept): number =>
  (a.createdAt?.getTime() ?? 0) - (b.createdAt?.getTime() ?? 0) ||
  (a.source === b.source ? compare(a.id, b.id) : compare(a.source, b.source));

const compare = (a: string, b: string): number => (a < b ? -1 : 1);

/**
 * Awards, not booked yet, that an order brings to its new customer, by the terms it had with the former customer as far
 * as they fit the new one. Rules without such an award are evaluated as for any order.
 */
export function broughtAlong<Award extends Kept>(
  { holding, released }: AwardsByOwner<Award>,
  earningEvent: EarningEvent,
  book: Pick<RuleBook, "rules" | "programme" | "markets">,
): { fresh: AwardState; from: Award }[] {
  const { customerId, certainAt, apart = false } = earningEvent;
  if (customerId === null || !earningEvent.stands || apart) return [];
  const known = new Set(holding.map(({ terms }) => terms.ruleId));
  return released.flatMap(({ award: from, cause }) => {
    const { ruleId } = from.terms;
    if (cause !== "ORDER_MOVED" || from.terms.guards || known.has(ruleId)) return [];
    known.add(ruleId);
    const rule = book.rules.find((candidate) => candidate.ruleId === ruleId);
    const context = conditionContext(earningEvent, from.terms, book);
    if (rule && unmetCondition(rule.conditions, context, ({ looksAt }) => looksAt === "MEMBER")) return [];
    const { tier: _former, ...terms } = from.terms;
    const tier = tierOf(rule ?? { event: earningEvent.event, conditions: {} }, earningEvent);
    const fresh = newAward({
      customerId,
      terms: { ...terms, ...(tier && { tier }) },
      counted: from.counted,
      certainAt,
    });
    return [{ fresh: { ...fresh, ...(from.createdAt && { createdAt: from.createdAt }) }, from }];
  });
}
