import { adminFor } from "./admin-for.server";
import { logger } from "~/lib/logger.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";

/** Shopify's answer for pages that also work without it; `otherwise` when Shopify does not answer. */
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
