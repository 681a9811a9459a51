import type { Db } from "~/db.server";

export interface MarketData {
  /** number of Shopify's market */
  marketId: string;
  name: string;
  countries: string[];
}

/** Replaces what is known of the shop's markets. Two statements, inside the caller's transaction. */
export async function saveMarkets(
  db: Db,
  { shopId, markets }: { shopId: number; markets: MarketData[] },
): Promise<void> {
  await db.market.deleteMany({ where: { shopId } });
  await db.market.createMany({ data: markets.map((market) => ({ shopId, ...market })), skipDuplicates: true });
}
