import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import type { ActivityKind } from "./policy";

const sourceOf: Record<ActivityKind, Prisma.Sql> = {
  ORDER: Prisma.sql`SELECT shop_id, customer_id, processed_at AS at FROM member_order WHERE counts`,
  EARN: Prisma.sql`SELECT shop_id, customer_id, occurred_at AS at FROM point_activity WHERE kind = 'EARN'`,
  REDEEM: Prisma.sql`SELECT shop_id, customer_id, occurred_at AS at FROM point_activity WHERE kind = 'RESERVE'`,
};

/** SQL: rows of `shop_id, customer_id, at`, one for each activity that counts. */
export const activitiesOf = (kinds: readonly ActivityKind[]): Prisma.Sql =>
  Prisma.join(
    kinds.map((kind) => sourceOf[kind]),
    " UNION ALL ",
  );

/** Those of the members who have been active since a moment. One statement. */
export async function activeSince(
  db: Db,
  asked: { shopId: number; customerIds: bigint[]; kinds: readonly ActivityKind[]; since: Date },
): Promise<Set<bigint>> {
  const { shopId, customerIds, kinds, since } = asked;
  if (customerIds.length === 0) return new Set();
  const rows = await db.$queryRaw<{ customerId: bigint }[]>`
    SELECT DISTINCT customer_id AS "customerId" FROM (${activitiesOf(kinds)}) AS activity
    WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds.map(String)}::bigint[]) AND at >= ${since}`;
  return new Set(rows.map(({ customerId }) => customerId));
}
