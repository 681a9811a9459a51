import type { RedemptionStatus } from "@prisma/client";
import { hasCode, type RewardTerms } from "./reward-terms";

/** What may happen to a redemption after its request. */
export type RedemptionEvent =
  /** staff decide */
  | "APPROVE"
  | "REJECT"
  /** Shopify has the code, or has booked the store credit */
  | "ISSUE"
  /** Shopify did not take it, for good */
  | "FAIL"
  /** an order came with the code */
  | "USE"
  /** staff did what was promised */
  | "FULFIL"
  | "EXPIRE"
  /** by the member or by staff */
  | "CANCEL"
  /** staff take back their decision */
  | "UNDO";

/**
 * What a step books: RELEASE gives the reserved points back, RESERVE reserves them anew, REDEEM spends them, TAKE takes points
 * again that were given back before it was known that the code had been used.
 */
export type PointsEffect = "NONE" | "RELEASE" | "RESERVE" | "REDEEM" | "TAKE";

export interface Step {
  status: RedemptionStatus;
  effect: PointsEffect;
}

type Terms = Pick<RewardTerms, "kind" | "returnsUnused">;

/** The status of a redemption right after its request. */
export const firstStatus = ({ kind }: Pick<RewardTerms, "kind">, approval: "AUTOMATIC" | "STAFF"): RedemptionStatus =>
  approval === "STAFF" ? "WAITING" : afterApproval({ kind });

const afterApproval = ({ kind }: Pick<RewardTerms, "kind">): RedemptionStatus =>
  kind === "PERK" ? "ISSUED" : "ISSUING";

/** Where an event leads from a status; null where it changes nothing. Every redemption ends by one effect on its points. */
export function stepOf(status: RedemptionStatus, event: RedemptionEvent, terms: Terms): Step | null {
  switch (event) {
    case "APPROVE":
      return status === "WAITING" ? { status: afterApproval(terms), effect: "NONE" } : null;
    case "REJECT":
      return status === "WAITING" ? { status: "REJECTED", effect: "RELEASE" } : null;
    case "ISSUE":
      if (status !== "ISSUING") return null;
      return terms.kind === "STORE_CREDIT"
        ? { status: "FULFILLED", effect: "REDEEM" }
        : { status: "ISSUED", effect: "NONE" };
    case "FAIL":
      return status === "ISSUING" ? { status: "FAILED", effect: "RELEASE" } : null;
    case "USE":
      return hasCode(terms) ? used(status, terms) : null;
    case "FULFIL":
      return status === "ISSUED" && !hasCode(terms) ? { status: "FULFILLED", effect: "REDEEM" } : null;
    case "EXPIRE":
      return status === "ISSUED"
        ? { status: "EXPIRED", effect: terms.returnsUnused || !hasCode(terms) ? "RELEASE" : "REDEEM" }
        : null;
    case "CANCEL":
      // Store credit that is being booked may be booked already.
      if (terms.kind === "STORE_CREDIT" && status !== "WAITING") return null;
      return isOpen(status) ? { status: "CANCELLED", effect: "RELEASE" } : null;
    case "UNDO":
      return undone(status, terms);
  }
}

/** It waits again, as far as nothing has come of the decision. A code that was made is removed. */
function undone(status: RedemptionStatus, terms: Terms): Step | null {
  if (status === "REJECTED") return { status: "WAITING", effect: "RESERVE" };
  return status === "ISSUED" || (status === "ISSUING" && hasCode(terms)) ? { status: "WAITING", effect: "NONE" } : null;
}

/** A code may be used before it is noted as issued, while it is removed, and in the moment in which it ends. */
function used(status: RedemptionStatus, { returnsUnused }: Terms): Step | null {
  if (isOpen(status)) return { status: "USED", effect: "REDEEM" };
  if (status === "EXPIRED") return { status: "USED", effect: returnsUnused ? "TAKE" : "NONE" };
  return status === "CANCELLED" || status === "FAILED" ? { status: "USED", effect: "TAKE" } : null;
}

/** Open redemptions hold reserved points. */
export const openStatuses = ["WAITING", "ISSUING", "ISSUED"] as const satisfies RedemptionStatus[];
export const isOpen = (status: RedemptionStatus): boolean => (openStatuses as readonly string[]).includes(status);

/** Those that use up stock and a member's limit; the others gave back what they took. */
export const takenStatuses = [
  "WAITING",
  "ISSUING",
  "ISSUED",
  "USED",
  "FULFILLED",
] as const satisfies RedemptionStatus[];

/** What staff can do with a redemption. One that waits is rejected rather than cancelled. */
export const staffEvents = ["APPROVE", "REJECT", "FULFIL", "CANCEL"] as const satisfies RedemptionEvent[];
export type StaffEvent = (typeof staffEvents)[number];

export const staffEventsFor = (status: RedemptionStatus, terms: Terms): StaffEvent[] =>
  staffEvents.filter((event) => stepOf(status, event, terms) && !(event === "CANCEL" && status === "WAITING"));
