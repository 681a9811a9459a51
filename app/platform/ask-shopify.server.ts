import { adminFor } from "./admin-for.server";
import { logger } from "~/lib/logger.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";

/** What Shopify answers, for pages that can also do without: where it does not answer, `otherwise`. */
export async function askShopify<Value>(
  shopId: number,
  { ask, otherwise }: { ask: (graphql: AdminGraphql) => Promise<Value>; otherwise: Value },
): Promise<Value> {
  try {
    return await ask(await adminFor(shopId));
  } catch (error) {
    logger.warn({ err: error, shopId }, "a page goes without what Shopify knows");
    return otherwise;
  }
}
