import type { Market } from "@prisma/client";
import type { Db } from "~/db.server";

/** The shop's active markets of countries, by name. One statement. */
export function listMarkets(db: Db, { shopId }: { shopId: number }): Promise<Market[]> {
  return db.market.findMany({ where: { shopId }, orderBy: { name: "asc" } });
}

export interface MarketData {
  /** number of Shopify's market */
  marketId: string;
  name: string;
  countries: string[];
}

/** Replaces the stored markets of the shop. Two statements, inside the caller's transaction. */
export async function saveMarkets(
  db: Db,
  { shopId, markets }: { shopId: number; markets: MarketData[] },
): Promise<void> {
  await db.market.deleteMany({ where: { shopId } });
  await db.market.createMany({ data: markets.map((market) => ({ shopId, ...market })), skipDuplicates: true });
}
