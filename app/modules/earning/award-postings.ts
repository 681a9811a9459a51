import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import type { AwardPosting, OrderAward } from "./decide-order";

/** The ledger's view of one booking of an award; the key counts the award's postings, so that it is booked once. */
export function awardCommand(input: {
  awardId: string;
  award: OrderAward;
  posting: AwardPosting;
  now: Date;
}): LedgerCommand {
  const { awardId, award, posting, now } = input;
  const moved = posting.kind === "EARN" ? posting.points : -posting.points;
  const entries: LedgerCommand["entries"] = [
    { account: posting.account, amount: moved },
    { account: "WRITTEN_OFF" as const, amount: -posting.writtenOff },
    { account: "ISSUED" as const, amount: posting.writtenOff - moved },
  ].filter((entry) => entry.amount !== 0);
  return {
    eventKey: `award:${awardId}:${award.postings}`,
    kind: posting.kind,
    customerId: award.customerId,
    entries,
    // The first booking belongs to the day of the payment, also when the order is read in years later.
    occurredAt: award.postings === 1 && award.occurredAt < now ? award.occurredAt : now,
    expiresAt: null,
    // The decision has already weighed the balance; below zero it goes only where the merchant wants that.
    allowNegative: posting.kind === "TAKE_BACK",
    awardId,
    actor: "system",
  };
}
