import type { AwardChange } from "~/modules/earning/awards/book-awards.server";

/** Handles of the trigger extensions in `extensions/flow-…`. */
type FlowTrigger =
  | "flow-award-granted"
  | "flow-award-waits"
  | "flow-award-rejected"
  | "flow-points-available"
  | "flow-points-taken-back"
  | "flow-points-expire-soon"
  | "flow-points-expired"
  | "flow-reward-redeemed"
  | "flow-redemption-waits"
  | "flow-referral-completed"
  | "flow-review-collected"
  | "flow-review-published"
  | "flow-entry-submitted";

/** One start of a trigger; the payload's keys are the trigger's fields. */
export interface FlowMessage {
  handle: FlowTrigger;
  payload: { customer_id: number } & Record<string, string | number>;
}

const DAY_MS = 86_400_000;

/** Changes older than two days come from an import. */
export const isImported = (at: Date, now: Date): boolean => now.getTime() - at.getTime() > 2 * DAY_MS;

type Award = AwardChange["award"];

const payloadOf = ({ id, customerId, terms }: Award, points: number) => ({
  customer_id: Number(customerId),
  points,
  rule: terms.ruleName,
  "award id": id,
});

/** The trigger for points that can be spent: at once, or when their hold time is over. */
function availableMessages(award: Award, points: number): FlowMessage[] {
  const { event } = award;
  const available: FlowMessage = { handle: "flow-points-available", payload: { ...payloadOf(award, points), event } };
  if (event !== "REFERRAL") return [available];
  return [available, { handle: "flow-referral-completed", payload: payloadOf(award, points) }];
}

/**
 * Which triggers a change of an award starts. Changes older than two days come from an import and start only the
 * take-back trigger; points that a Flow action granted start none, so that a workflow cannot trigger itself. Undoing a
 * decision starts none.
 */
export function flowMessages(change: AwardChange, now: Date): FlowMessage[] {
  const { award, posting, before, decision } = change;
  const { event } = award;
  if (event === "FLOW" || decision?.verdict === "UNDONE") return [];
  if (posting?.kind === "MATURE") return availableMessages(award, posting.points);
  // Points that only make good a debt, or were written off, change nothing for the member.
  if (posting?.points === 0) return [];
  if (posting?.kind === "TAKE_BACK") {
    return [{ handle: "flow-points-taken-back", payload: { ...payloadOf(award, posting.points), event } }];
  }
  if (before === null && isImported(award.occurredAt, now)) return [];
  if (posting) {
    const { points } = posting;
    const granted: FlowMessage = { handle: "flow-award-granted", payload: { ...payloadOf(award, points), event } };
    return [granted, ...(award.status === "AVAILABLE" ? availableMessages(award, points) : [])];
  }
  return unbookedMessages(change);
}

/** Awards that staff decide on, or have decided against. */
function unbookedMessages({ award, before, decision }: AwardChange): FlowMessage[] {
  const payload = { ...payloadOf(award, award.proposed), event: award.event };
  if (award.status === "REJECTED" && before === "WAITING")
    return [{ handle: "flow-award-rejected", payload: { ...payload, "member text": decision?.memberText ?? "" } }];
  if (award.status !== "WAITING" || before === "WAITING") return [];
  const reason = (award.reasons ?? []).map(({ code }) => code).join(", ");
  return [{ handle: "flow-award-waits", payload: { ...payload, reason } }];
}
