import { hash } from "node:crypto";
import type { LedgerCommand } from "./ledger-command";

/**
 * Distinguishes a repeated command from another one under the same key. `occurredAt`, `allowNegative` and, with
 * what that follows from, what has expired by then are left out: a second click or a retry comes later but asks for the same. So is the reason: the ledger is kept for good, and short
 * texts could be guessed from their hash; `refuseOtherReasons` compares them where they are stored.
 */
export function inputHash(command: LedgerCommand): string {
  const entries = command.entries.map((entry) => `${entry.account}:${entry.amount}`).sort();
  const canonical = JSON.stringify([
    command.kind,
    command.customerId.toString(),
    entries,
    (command.lapsedBefore ? null : command.expiresAt?.toISOString()) ?? null,
    command.awardId ?? null,
    command.reversesKey ?? null,
    null,
    command.actor,
  ]);
  return hash("sha256", canonical);
}
