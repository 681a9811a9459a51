import type { Db } from "~/db.server";

export interface OutstandingPoints {
  available: number;
  pending: number;
  reserved: number;
}

/** Points that members hold, by state. */
export async function readOutstandingPoints(db: Db, { shopId }: { shopId: number }): Promise<OutstandingPoints> {
  const sums = await db.ledgerAccount.groupBy({ by: ["kind"], where: { shopId }, _sum: { balance: true } });
  const of = (kind: string) => sums.find((sum) => sum.kind === kind)?._sum.balance ?? 0;
  return { available: of("AVAILABLE"), pending: of("PENDING"), reserved: of("RESERVED") };
}
