import type { Db } from "~/db.server";
import { sumBalances } from "~/modules/ledger/sum-balances.server";

export interface OutstandingPoints {
  available: number;
  pending: number;
  reserved: number;
}

/** Points that members hold, by state. */
export const readOutstandingPoints = (db: Db, { shopId }: { shopId: number }): Promise<OutstandingPoints> =>
  sumBalances(db, { shopId });
