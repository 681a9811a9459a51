import type { z } from "zod";
import type { ListedTransaction } from "~/modules/ledger/list-transactions.server";
import type { ledgerTransaction } from "../schemas/member";

export function ledgerView(transaction: ListedTransaction): z.infer<typeof ledgerTransaction> {
  const { id, kind, occurredAt, entries, awardId, expiresAt, reason, actor } = transaction;
  const sum = (account: string) =>
    entries.reduce((total, entry) => (entry.account === account ? total + entry.amount : total), 0);
  const [available, pending, reserved] = [sum("AVAILABLE"), sum("PENDING"), sum("RESERVED")];
  return {
    id: id.toString(),
    kind,
    occurredAt: occurredAt.toISOString(),
    points: available + pending + reserved,
    available,
    pending,
    reserved,
    writtenOff: 0 - sum("WRITTEN_OFF"),
    awardId,
    expiresAt: expiresAt?.toISOString() ?? null,
    reason,
    actor,
  };
}
