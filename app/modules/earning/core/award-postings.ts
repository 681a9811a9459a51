import { earn, earnAvailable, takeBack } from "~/modules/ledger/commands";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import type { AwardPosting, AwardState } from "./adjust-award";

/** Event keys of all that an award has booked. */
export const awardEventKeys = ({ id, postings }: { id: string; postings: number }): string[] =>
  Array.from({ length: postings }, (_, index) => `award:${id}:${index + 1}`);

/** The ledger's view of one booking of an award; the key counts the award's postings, so that it is booked once. */
export function awardCommand(input: {
  awardId: string;
  award: Pick<AwardState, "customerId" | "postings" | "occurredAt">;
  posting: AwardPosting;
  now: Date;
  actor?: string;
  /** code of what made it, where that is not what the award is for; only with the actor "system" */
  cause?: string;
}): LedgerCommand {
  const { awardId, award, posting, now, actor = "system", cause } = input;
  const event = {
    eventKey: `award:${awardId}:${award.postings}`,
    customerId: award.customerId,
    // The first booking belongs to the day of the payment, also when the order is read in years later.
    occurredAt: award.postings === 1 && award.occurredAt < now ? award.occurredAt : now,
    awardId,
    actor,
    ...(cause && { reason: cause }),
  };
  const { points, writtenOff } = posting;
  if (posting.kind === "EARN") {
    return (posting.account === "PENDING" ? earn : earnAvailable)({ ...event, points, madeGood: writtenOff });
  }
  // The decision has weighed the balance already; below zero it goes only where the merchant wants that.
  const from = posting.account === "PENDING" ? { pending: points } : { available: points };
  return takeBack({ ...event, ...from, writtenOff, allowNegative: true });
}
