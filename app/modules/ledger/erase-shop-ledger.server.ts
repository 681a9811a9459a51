import type { Db } from "~/db.server";
import { inTransaction } from "./in-transaction.server";

/**
 * Deletes the whole ledger of a shop, for Shopify's shop redaction: the only deletion the database allows. All or nothing,
 * in the caller's transaction if there is one. Idempotent.
 */
export async function eraseShopLedger(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT set_config('stammtisch.erase_shop', ${String(shopId)}, true)`;
    await tx.ledgerReason.deleteMany({ where: { shopId } });
    await tx.ledgerEntry.deleteMany({ where: { shopId } });
    await tx.ledgerTransaction.deleteMany({ where: { shopId } });
    await tx.pointLotUse.deleteMany({ where: { shopId } });
    await tx.pointLot.deleteMany({ where: { shopId } });
    await tx.ledgerAccount.deleteMany({ where: { shopId } });
    await tx.$queryRaw`SELECT set_config('stammtisch.erase_shop', '', true)`;
  });
}
