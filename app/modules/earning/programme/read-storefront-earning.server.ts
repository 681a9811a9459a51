import type { Shop } from "@prisma/client";
import type { Db } from "~/db.server";
import { ruleConditions } from "~/modules/earning/conditions/rule-conditions";
import { listMultipliers } from "~/modules/earning/multipliers/list-multipliers.server";
import { getProgramme } from "./programme.server";
import { storefrontEarning, type StorefrontEarning } from "./storefront-earning";

/** The first order rule as the storefront may promise it; null when it may not. Five statements; reads only. */
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

const ORDERS_LOOKED_AT = 100;
/** Below this the rounding of the tax shows in the share. */
const LINE_MINOR_MIN = 1_000;

/**
 * What is left of a price without its tax, in ten-thousandths, at the highest tax of the latest orders: no page knows the
 * tax of a product, and too little promised is better than too much. Null without such orders.
 */
async function readNetShare(db: Db, { shopId }: { shopId: number }): Promise<number | null> {
  const [row] = await db.$queryRaw<{ share: number | null }[]>`
    SELECT floor(min((gross - tax) * 10000.0 / gross))::int AS share
    FROM (
      SELECT snapshot FROM "order" WHERE shop_id = ${shopId} AND snapshot->>'taxesIncluded' = 'true'
      ORDER BY processed_at DESC LIMIT ${ORDERS_LOOKED_AT}
    ) AS latest, jsonb_array_elements(snapshot->'lines') AS line,
      LATERAL (SELECT (line->>'price')::bigint - (line->>'discount')::bigint AS gross, (line->>'tax')::bigint AS tax) AS paid
    WHERE gross >= ${LINE_MINOR_MIN}`;
  return row?.share ?? null;
}
