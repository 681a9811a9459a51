import type { LedgerCommand, LedgerCommandEntry, LedgerKind } from "~/modules/ledger/ledger-command";

const day = 86_400_000;
export const start = new Date("2026-01-01T00:00:00Z");

export function at(days: number): Date {
  return new Date(start.getTime() + days * day);
}

/** A command written as compactly as a test needs it. */
export function command(
  eventKey: string,
  kind: LedgerKind,
  amounts: Partial<Record<LedgerCommandEntry["account"], number>>,
  more: Partial<LedgerCommand> = {},
): LedgerCommand {
  const entries = Object.entries(amounts).map(([account, amount]) => ({ account, amount }) as LedgerCommandEntry);
  return { eventKey, kind, customerId: 1n, entries, occurredAt: start, actor: "system", ...more };
}
