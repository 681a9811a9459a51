import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import type { IsoDay } from "~/lib/shop-day";
import { expiringLots } from "./expiring-lots.server";
import { readShopExpiry } from "./read-expiry.server";

export interface ExpiringPoints {
  on: IsoDay;
  points: number;
}

/** What of the available points of each member expires on which day, the next first. Three statements. */
export async function listExpiring(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Map<bigint, ExpiringPoints[]>> {
  const { policy, terms, timeZone } = await readShopExpiry(db, { shopId });
  if (terms.mode === "NONE" || customerIds.length === 0) return new Map();
  const only = Prisma.sql`customer_id = ANY (${customerIds.map(String)}::bigint[])`;
  const rows = await db.$queryRaw<({ customerId: bigint } & ExpiringPoints)[]>`
    SELECT customer_id AS "customerId", to_char("on", 'YYYY-MM-DD') AS "on", sum(points)::float8 AS points
    FROM (${expiringLots({ shopId, policy, terms, timeZone, only })}) AS lot GROUP BY customer_id, "on" ORDER BY customer_id, "on"`;
  const days = Map.groupBy(rows, ({ customerId }) => customerId);
  return new Map([...days].map(([customerId, own]) => [customerId, own.map(({ on, points }) => ({ on, points }))]));
}
