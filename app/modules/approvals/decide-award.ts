import {
  adjustAwardTo,
  availableChange,
  type AwardState,
  type AdjustContext,
  type AwardAdjustment,
} from "~/modules/earning/core/adjust-award";
import type { StoredAward } from "~/modules/earning/awards/award-rows.server";
import type { DebtPool } from "~/modules/earning/core/debts";
import type { AwardChange } from "~/modules/earning/awards/book-awards.server";
import { activeMember } from "~/modules/members/active-member";
import type { Decided, DecidedItem, ItemDecision } from "./approvable";

/** What a decision makes of an award; null when it no longer waits. */
export function applyDecision(
  award: AwardState,
  verdict: "APPROVED" | "REJECTED",
  context: AdjustContext,
): AwardAdjustment | null {
  if (award.status !== "WAITING") return null;
  if (verdict === "REJECTED") return { award: { ...award, status: "REJECTED" }, posting: null };
  const open: AwardState = { ...award, status: "PENDING", proposed: 0 };
  return adjustAwardTo(open, award.proposed, context) ?? { award: { ...open, status: "TAKEN_BACK" }, posting: null };
}

/**
 * Makes a decided award wait again. What an approval booked is reversed by a new booking; null when nothing was
 * decided.
 */
export function undoDecision(award: AwardState, context: AdjustContext): AwardAdjustment | null {
  if (award.status === "WAITING") return null;
  if (award.status === "REJECTED") return { award: { ...award, status: "WAITING" }, posting: null };
  const worth = award.granted - award.takenBack;
  const undone = adjustAwardTo(award, 0, context);
  return {
    award: { ...(undone?.award ?? award), status: "WAITING", proposed: worth },
    posting: undone?.posting ?? null,
  };
}

type Decision = Omit<ItemDecision, "shopId" | "actor"> & {
  takeBackPolicy: AdjustContext["takeBackPolicy"];
  /** available points by member */
  available: ReadonlyMap<bigint, number>;
  /** the awards together with others for the same thing; updated in place */
  debts: DebtPool<StoredAward>;
};

/**
 * Applies a decision to awards one after the other: points that one award gives a member can be taken back by the next.
 * Approved points first make good debts for the same thing.
 *
 * @returns also all changed awards, including those of which only the debt changed
 */
export function decideAwards(awards: readonly StoredAward[], decision: Decision): Decided & { awards: StoredAward[] } {
  const { verdict, memberText, members, takeBackPolicy, debts, now } = decision;
  const awardById = new Map(awards.map((award) => [award.id, award]));
  const available = new Map(decision.available);
  const changed = new Set<string>();
  const note = ({ id }: StoredAward) => changed.add(id);
  const changes: AwardChange[] = [];
  const results = decision.ids.map((id): DecidedItem => {
    const found = awardById.get(id);
    if (!found) return { id, outcome: "NOT_FOUND", status: null, by: null };
    const award = debts.now(found);
    const { customerId, status } = award;
    if (verdict === "APPROVED" && status === "WAITING" && activeMember(customerId, members) === null)
      return { id, outcome: "NO_MEMBER", status, by: null };
    const takeDebt = debts.takerFor(award, note);
    const context = { takeBackPolicy, available: available.get(customerId) ?? 0, now, takeDebt };
    const adjusted = verdict === "UNDONE" ? undoDecision(award, context) : applyDecision(award, verdict, context);
    if (!adjusted) return { id, outcome: "ALREADY", status, by: null };
    const { posting } = adjusted;
    available.set(customerId, context.available + availableChange(posting));
    const decided = { ...award, ...adjusted.award };
    debts.put(decided);
    note(decided);
    changes.push({ award: decided, posting, before: status, decision: { verdict, memberText } });
    return { id, outcome: "DECIDED", status: decided.status, by: null };
  });
  return { results, changes, awards: [...changed].flatMap((id) => debts.byId(id) ?? []) };
}
