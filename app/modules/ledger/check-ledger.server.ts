import type { Db } from "~/db.server";
import { readAccountFaults, readReversalFaults, readTransactionFaults } from "./check-entries.server";
import { checkLots } from "./check-lots.server";
import type { LedgerFault } from "./ledger-fault";

/**
 * Proves the ledger of a shop: transactions sum to 0; each balance is the sum of its entries and its last balanceAfter;
 * nothing is below zero where that is not allowed; lots sum to the available points and follow from the entries; reversals
 * are exact. No faults: an empty list. Reads the whole ledger, locks nothing; run it in a
 * REPEATABLE READ transaction when points are being posted at the same time.
 */
export async function checkLedger(db: Db, { shopId }: { shopId: number }): Promise<LedgerFault[]> {
  return [
    ...(await readTransactionFaults(db, shopId)),
    ...(await readAccountFaults(db, shopId)),
    ...(await readReversalFaults(db, shopId)),
    ...(await checkLots(db, { shopId })),
  ];
}
