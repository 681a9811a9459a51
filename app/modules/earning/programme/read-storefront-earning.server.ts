import type { Shop } from "@prisma/client";
import type { Db } from "~/db.server";
import { ruleConditions } from "~/modules/earning/conditions/rule-conditions";
import { readNetShare } from "~/modules/orders/read-net-share.server";
import { listMultipliers } from "~/modules/earning/multipliers/multipliers.server";
import { getProgramme } from "./programme.server";
import { storefrontEarning, type StorefrontEarning } from "./storefront-earning";

/** The first order rule as the storefront shows it; null when it promises nothing. Five statements; reads only. */
export async function readStorefrontEarning(
  db: Db,
  { shop, now }: { shop: Pick<Shop, "id" | "currency" | "taxesIncluded">; now: Date },
): Promise<StorefrontEarning | null> {
  const { id: shopId, currency, taxesIncluded } = shop;
  const { rule, orderRule } = await getProgramme(db, { shopId });
  return storefrontEarning({
    rule: orderRule,
    conditions: ruleConditions.parse(rule.conditions),
    multipliers: await listMultipliers(db, { shopId }),
    taxesIncluded,
    currency,
    netShare: await readNetShare(db, { shopId }),
    now,
  });
}
