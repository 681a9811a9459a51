import type { Market } from "@prisma/client";
import type { Db } from "~/db.server";

/** The shop's active markets of countries, by name. One statement. */
export function listMarkets(db: Db, { shopId }: { shopId: number }): Promise<Market[]> {
  return db.market.findMany({ where: { shopId }, orderBy: { name: "asc" } });
}
