import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import type { Direction, MemberCursor, MemberSort } from "./member-list-query";

export interface MemberRow {
  customerId: bigint;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  orderCount: number;
  revenueMinor: bigint;
  lastOrderAt: Date | null;
}

export type SortedRow = MemberRow & { value: string | null };

/** A run of members in sort order. `key` null: members without a value, sorted by customer number only. */
export interface Run {
  from: Prisma.Sql;
  where: Prisma.Sql;
  key: { column: Prisma.Sql; type: Prisma.Sql } | null;
  /** customer number from the table whose index gives the order */
  id: Prisma.Sql;
}

const member = Prisma.sql`member m`;
const everybody = Prisma.sql`TRUE`;
const memberId = Prisma.sql`m.customer_id`;
const account = Prisma.sql`a.shop_id = m.shop_id AND a.customer_id = m.customer_id AND a.kind = 'AVAILABLE'`;

/** Each run has an index in its order, so that a page costs the same however many members there are. */
export const runs: Record<MemberSort, Run[]> = {
  name: [
    {
      from: member,
      where: everybody,
      key: { column: Prisma.sql`m.search_name`, type: Prisma.sql`text` },
      id: memberId,
    },
  ],
  revenue: [
    {
      from: member,
      where: everybody,
      key: { column: Prisma.sql`m.revenue_minor`, type: Prisma.sql`bigint` },
      id: memberId,
    },
  ],
  lastOrder: [
    {
      from: member,
      where: Prisma.sql`m.last_order_at IS NOT NULL`,
      key: { column: Prisma.sql`m.last_order_at`, type: Prisma.sql`timestamptz` },
      id: memberId,
    },
    { from: member, where: Prisma.sql`m.last_order_at IS NULL`, key: null, id: memberId },
  ],
  points: [
    {
      from: Prisma.sql`ledger_account a JOIN member m ON ${account}`,
      where: everybody,
      key: { column: Prisma.sql`a.balance`, type: Prisma.sql`bigint` },
      id: Prisma.sql`a.customer_id`,
    },
    {
      from: member,
      where: Prisma.sql`NOT EXISTS (SELECT FROM ledger_account a WHERE ${account})`,
      key: null,
      id: memberId,
    },
  ],
};

interface RunQuestion {
  shopId: number;
  /** a condition on `m`; null: all members */
  among: Prisma.Sql | null;
  run: Run;
  step: Direction;
  from: MemberCursor | null;
  limit: number;
}

/** Up to `limit` members of one run, from the cursor on in the given direction; one statement. */
export function readRun(db: Db, { shopId, among, run, step, from, limit }: RunQuestion): Promise<SortedRow[]> {
  const { key, id } = run;
  const order = step === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const beyond = step === "asc" ? Prisma.sql`>` : Prisma.sql`<`;
  const place = !from
    ? Prisma.empty
    : key
      ? Prisma.sql`AND (${key.column}, ${id}) ${beyond} (${from.value}::${key.type}, ${from.customerId}::bigint)`
      : Prisma.sql`AND ${id} ${beyond} ${from.customerId}::bigint`;
  const side = run.from === member ? Prisma.empty : Prisma.sql`AND a.shop_id = ${shopId}`;
  return db.$queryRaw<SortedRow[]>`
    SELECT m.customer_id AS "customerId", m.first_name AS "firstName", m.last_name AS "lastName", m.email,
      m.order_count AS "orderCount", m.revenue_minor AS "revenueMinor", m.last_order_at AS "lastOrderAt",
      ${key ? Prisma.sql`${key.column}::text` : Prisma.sql`NULL`} AS value
    FROM ${run.from}
    WHERE m.shop_id = ${shopId} ${side} AND m.status = 'ACTIVE' AND ${run.where} ${place}
      ${among ? Prisma.sql`AND ${among}` : Prisma.empty}
    ORDER BY ${key ? Prisma.sql`${key.column} ${order},` : Prisma.empty} ${id} ${order}
    LIMIT ${limit}`;
}
