import type { EarningEvent } from "@prisma/client";
import type { AwardPosting, AwardState } from "../settle-award";

/** Handles of the trigger extensions in `extensions/flow-…`. */
export type FlowTrigger =
  "flow-award-granted" | "flow-award-waits" | "flow-referral-completed" | "flow-points-taken-back";

/** One start of a trigger; the keys of the payload are those of the trigger's fields. */
export interface FlowMessage {
  handle: FlowTrigger;
  payload: { customer_id: number; points: number; "award id": string } & Record<string, string | number>;
}

/** What a booking made of an award. */
export interface AwardNews {
  id: string;
  event: EarningEvent;
  award: AwardState;
  posting: AwardPosting | null;
  /** its status before; null for one that was not there */
  before: AwardState["status"] | null;
}

const DAY_MS = 86_400_000;

const payloadOf = ({ id, award }: Pick<AwardNews, "id" | "award">, points: number) => ({
  customer_id: Number(award.customerId),
  points,
  rule: award.terms.ruleName,
  "award id": id,
});

export const completedReferral = (news: Pick<AwardNews, "id" | "event" | "award">): FlowMessage => ({
  handle: "flow-referral-completed",
  payload: payloadOf(news, news.award.granted - news.award.takenBack),
});

/**
 * Which triggers an award starts. What happened more than two days ago is history that was read in, and starts none but a
 * take-back; what an action of Flow granted starts none either, so that a workflow never feeds itself.
 */
export function flowMessages(news: AwardNews, now: Date): FlowMessage[] {
  const { event, award, posting, before } = news;
  if (event === "FLOW") return [];
  if (posting?.kind === "TAKE_BACK") {
    if (posting.points === 0) return [];
    return [{ handle: "flow-points-taken-back", payload: { ...payloadOf(news, posting.points), event } }];
  }
  if (before === null && now.getTime() - award.occurredAt.getTime() > 2 * DAY_MS) return [];
  if (posting) {
    const granted: FlowMessage = {
      handle: "flow-award-granted",
      payload: { ...payloadOf(news, posting.points), event },
    };
    return event === "REFERRAL" && award.status === "AVAILABLE" ? [granted, completedReferral(news)] : [granted];
  }
  if (award.status !== "WAITING" || before === "WAITING") return [];
  const reason = (award.reasons ?? []).map(({ code }) => code).join(", ");
  return [{ handle: "flow-award-waits", payload: { ...payloadOf(news, award.proposed), event, reason } }];
}
