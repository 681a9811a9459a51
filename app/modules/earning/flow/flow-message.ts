import type { EarningEventKind } from "@prisma/client";
import type { AwardPosting, AwardState } from "~/modules/earning/core/adjust-award";

/** Handles of the trigger extensions in `extensions/flow-…`. */
export type FlowTrigger =
  | "flow-award-granted"
  | "flow-award-waits"
  | "flow-award-rejected"
  | "flow-points-available"
  | "flow-points-taken-back"
  | "flow-referral-completed"
  | "flow-review-published"
  | "flow-entry-submitted";

/** One start of a trigger; the keys of the payload are those of the trigger's fields. */
export interface FlowMessage {
  handle: FlowTrigger;
  payload: { customer_id: number } & Record<string, string | number>;
}

/** What a booking made of an award. */
export interface AwardChange {
  id: string;
  event: EarningEventKind;
  award: AwardState;
  posting: AwardPosting | null;
  /** its status before; null for one that was not there */
  before: AwardState["status"] | null;
  /** what staff wrote to the member with a rejection */
  memberText?: string | null;
}

const DAY_MS = 86_400_000;

const payloadOf = ({ id, award }: Pick<AwardChange, "id" | "award">, points: number) => ({
  customer_id: Number(award.customerId),
  points,
  rule: award.terms.ruleName,
  "award id": id,
});

/** What starts when the points of an award may be spent: at once, or when their hold is over. */
export function availableMessages(changes: Pick<AwardChange, "id" | "event" | "award">, points: number): FlowMessage[] {
  const { event } = changes;
  const available: FlowMessage = { handle: "flow-points-available", payload: { ...payloadOf(changes, points), event } };
  if (event !== "REFERRAL") return [available];
  return [available, { handle: "flow-referral-completed", payload: payloadOf(changes, points) }];
}

/**
 * Which triggers an award starts. What happened more than two days ago is history that was read in, and starts none but a
 * take-back; what an action of Flow granted starts none either, so that a workflow never feeds itself.
 */
export function flowMessages(changes: AwardChange, now: Date): FlowMessage[] {
  const { event, award, posting, before } = changes;
  if (event === "FLOW") return [];
  // What only makes good, or was written off, gives and takes nothing.
  if (posting?.points === 0) return [];
  if (posting?.kind === "TAKE_BACK") {
    return [{ handle: "flow-points-taken-back", payload: { ...payloadOf(changes, posting.points), event } }];
  }
  if (before === null && now.getTime() - award.occurredAt.getTime() > 2 * DAY_MS) return [];
  if (posting) {
    const { points } = posting;
    const granted: FlowMessage = { handle: "flow-award-granted", payload: { ...payloadOf(changes, points), event } };
    return [granted, ...(award.status === "AVAILABLE" ? availableMessages(changes, points) : [])];
  }
  return unbookedMessages(changes);
}

/** Awards that staff decide on, or have decided against. */
function unbookedMessages(changes: AwardChange): FlowMessage[] {
  const { event, award, before, memberText } = changes;
  const payload = { ...payloadOf(changes, award.proposed), event };
  if (award.status === "REJECTED" && before === "WAITING")
    return [{ handle: "flow-award-rejected", payload: { ...payload, "member text": memberText ?? "" } }];
  if (award.status !== "WAITING" || before === "WAITING") return [];
  const reason = (award.reasons ?? []).map(({ code }) => code).join(", ");
  return [{ handle: "flow-award-waits", payload: { ...payload, reason } }];
}
