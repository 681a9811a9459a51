import { earn, earnAvailable, mature, takeBack } from "~/modules/ledger/commands";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import type { AwardPosting, AwardState } from "./adjust-award";
import { SYSTEM } from "~/lib/actor";

/** Event keys of all that an award has booked. */
export const awardEventKeys = ({ id, postings }: { id: string; postings: number }): string[] =>
  Array.from({ length: postings }, (_, index) => `award:${id}:${index + 1}`);

/**
 * The ledger's command for one booking of an award. Its key counts the award's postings, so that each is booked once.
 */
export function awardCommand(input: {
  awardId: string;
  award: Pick<AwardState, "customerId" | "postings" | "occurredAt" | "maturesAt">;
  posting: AwardPosting;
  now: Date;
  /** "staff:<user id>", "api:<key id>"; "system" when absent */
  actor?: string;
  /** a reason other than the award itself: a code with the actor "system", else text */
  reason?: string | undefined;
}): LedgerCommand {
  const { awardId, award, posting, now, actor = SYSTEM, reason } = input;
  const event = {
    eventKey: `award:${awardId}:${award.postings}`,
    customerId: award.customerId,
    // The first booking is dated to the payment, also when the order is imported years later.
    occurredAt: award.postings === 1 && award.occurredAt < now ? award.occurredAt : now,
    awardId,
    actor,
    ...(reason && { reason }),
  };
  const { points, writtenOff } = posting;
  switch (posting.kind) {
    case "EARN":
      return posting.account === "PENDING"
        ? earn({ ...event, points, madeGood: writtenOff })
        : earnAvailable({ ...event, earnedAt: award.occurredAt, points, madeGood: writtenOff });
    case "MATURE":
      return mature({
        ...event,
        occurredAt: award.maturesAt,
        earnedAt: award.occurredAt,
        points: points + writtenOff,
        madeGood: writtenOff,
      });
    case "TAKE_BACK": {
      // The balance was checked when this was decided; the account goes below zero only where the merchant allows it.
      const from = posting.account === "PENDING" ? { pending: points } : { available: points };
      return takeBack({ ...event, ...from, writtenOff, allowNegative: true });
    }
    default:
      return posting.kind satisfies never;
  }
}
