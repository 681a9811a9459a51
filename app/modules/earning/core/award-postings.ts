import { earn, earnAvailable, mature, takeBack } from "~/modules/ledger/commands";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import type { AwardPosting, AwardState } from "./adjust-award";
import { SYSTEM } from "~/lib/actor";

/** Event keys of all that an award has booked. */
export const awardEventKeys = ({ id, postings }: { id: string; postings: number }): string[] =>
  Array.from({ length: postings }, (_, index) => `award:${id}:${index + 1}`);

/** The ledger's view of one booking of an award; the key counts the award's postings, so that it is booked once. */
export function awardCommand(input: {
  awardId: string;
  award: Pick<AwardState, "customerId" | "postings" | "occurredAt" | "maturesAt">;
  posting: AwardPosting;
  now: Date;
  /** "staff:<user id>", "api:<key id>"; "system" when absent */
  actor?: string;
  /** why, where that is not what the award is for: a code with the actor "system", words with others */
  reason?: string | undefined;
}): LedgerCommand {
  const { awardId, award, posting, now, actor = SYSTEM, reason } = input;
  const event = {
    eventKey: `award:${awardId}:${award.postings}`,
    customerId: award.customerId,
    // The first booking belongs to the day of the payment, also when the order is read in years later.
    occurredAt: award.postings === 1 && award.occurredAt < now ? award.occurredAt : now,
    awardId,
    actor,
    ...(reason && { reason }),
  };
  const { points, writtenOff } = posting;
  switch (posting.kind) {
    case "EARN":
      return (posting.account === "PENDING" ? earn : earnAvailable)({ ...event, points, madeGood: writtenOff });
    case "MATURE":
      return mature({ ...event, occurredAt: award.maturesAt, points: points + writtenOff, madeGood: writtenOff });
    case "TAKE_BACK": {
      // The decision has weighed the balance already; below zero it goes only where the merchant wants that.
      const from = posting.account === "PENDING" ? { pending: points } : { available: points };
      return takeBack({ ...event, ...from, writtenOff, allowNegative: true });
    }
    default:
      return posting.kind satisfies never;
  }
}
