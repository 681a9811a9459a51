import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import type { Direction, MemberCursor, MemberListQuery, MemberSort } from "./member-list-query";
import { prefixPattern, searchWords } from "./member-list-query";

export interface MemberRow {
  customerId: bigint;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  orderCount: number;
  revenueMinor: bigint;
  lastOrderAt: Date | null;
}

export interface ListedMember extends MemberRow {
  points: { available: number; pending: number; reserved: number };
}

export interface MemberPage {
  members: ListedMember[];
  next: MemberCursor | null;
  previous: MemberCursor | null;
}

type SortedRow = MemberRow & { value: string | null };

/** A run of members in sort order. `key` null: members without a value, sorted by customer alone. */
interface Run {
  from: Prisma.Sql;
  where: Prisma.Sql;
  key: { column: Prisma.Sql; type: Prisma.Sql } | null;
}

const member = Prisma.sql`member m`;
const everybody = Prisma.sql`TRUE`;
const account = Prisma.sql`a.shop_id = m.shop_id AND a.customer_id = m.customer_id AND a.kind = 'AVAILABLE'`;

/** Each run has an index that gives it in order, so that a page costs the same however many members there are. */
const runs: Record<MemberSort, Run[]> = {
  name: [{ from: member, where: everybody, key: { column: Prisma.sql`m.search_name`, type: Prisma.sql`text` } }],
  revenue: [{ from: member, where: everybody, key: { column: Prisma.sql`m.revenue_minor`, type: Prisma.sql`bigint` } }],
  lastOrder: [
    {
      from: member,
      where: Prisma.sql`m.last_order_at IS NOT NULL`,
      key: { column: Prisma.sql`m.last_order_at`, type: Prisma.sql`timestamptz` },
    },
    { from: member, where: Prisma.sql`m.last_order_at IS NULL`, key: null },
  ],
  points: [
    {
      from: Prisma.sql`ledger_account a JOIN member m ON ${account}`,
      where: everybody,
      key: { column: Prisma.sql`a.balance`, type: Prisma.sql`int` },
    },
    { from: member, where: Prisma.sql`NOT EXISTS (SELECT FROM ledger_account a WHERE ${account})`, key: null },
  ],
};

function matching(shopId: number, search: string): Prisma.Sql {
  const words = searchWords(search).map((word) => {
    const pattern = prefixPattern(word);
    return Prisma.sql`(h.search_name LIKE ${pattern} OR lower(h.first_name) LIKE ${pattern} OR lower(h.email) LIKE ${pattern})`;
  });
  const whole = Prisma.sql`h.search_name LIKE ${prefixPattern(search.toLowerCase())}`;
  return Prisma.sql`WITH hit AS MATERIALIZED (
    SELECT h.customer_id FROM member h WHERE h.shop_id = ${shopId} AND (${whole} OR (${Prisma.join(words, " AND ")}))
  )`;
}

interface RunQuestion {
  shopId: number;
  search: string;
  run: Run;
  step: Direction;
  from: MemberCursor | null;
  limit: number;
}

function readRun(db: Db, { shopId, search, run, step, from, limit }: RunQuestion): Promise<SortedRow[]> {
  const { key } = run;
  const order = step === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const beyond = step === "asc" ? Prisma.sql`>` : Prisma.sql`<`;
  const searching = searchWords(search).length > 0;
  const place = !from
    ? Prisma.empty
    : key
      ? Prisma.sql`AND (${key.column}, m.customer_id) ${beyond} (${from.value}::${key.type}, ${from.customerId}::bigint)`
      : Prisma.sql`AND m.customer_id ${beyond} ${from.customerId}::bigint`;
  const side = run.from === member ? Prisma.empty : Prisma.sql`AND a.shop_id = ${shopId}`;
  return db.$queryRaw<SortedRow[]>`
    ${searching ? matching(shopId, search) : Prisma.empty}
    SELECT m.customer_id AS "customerId", m.first_name AS "firstName", m.last_name AS "lastName", m.email,
      m.order_count AS "orderCount", m.revenue_minor AS "revenueMinor", m.last_order_at AS "lastOrderAt",
      ${key ? Prisma.sql`${key.column}::text` : Prisma.sql`NULL`} AS value
    FROM ${run.from}
    WHERE m.shop_id = ${shopId} ${side} AND m.status = 'ACTIVE' AND ${run.where} ${place}
      ${searching ? Prisma.sql`AND m.customer_id IN (SELECT customer_id FROM hit)` : Prisma.empty}
    ORDER BY ${key ? Prisma.sql`${key.column} ${order},` : Prisma.empty} m.customer_id ${order}
    LIMIT ${limit}`;
}

type Walk = { shopId: number; query: MemberListQuery; limit: number };

/** Up to `limit` rows from the cursor on, in walking order: forwards, or backwards when the query has `before`. */
async function walk(db: Db, { shopId, query, limit }: Walk): Promise<SortedRow[]> {
  const back = query.before !== null;
  const from = query.before ?? query.after;
  const step: Direction = back === (query.direction === "asc") ? "desc" : "asc";
  const sorted = runs[query.sort];
  const path = back ? [...sorted].reverse() : sorted;
  const start = from ? path.findIndex((run) => (run.key === null) === (from.value === null)) : 0;
  const rows: SortedRow[] = [];
  for (const [index, run] of path.entries()) {
    if (index < start || rows.length >= limit) continue;
    const cursor = index === start ? from : null;
    rows.push(
      ...(await readRun(db, { shopId, search: query.search, run, step, from: cursor, limit: limit - rows.length })),
    );
  }
  return rows;
}

const cursorAt = (row: SortedRow | undefined): MemberCursor | null =>
  row ? { value: row.value, customerId: row.customerId.toString() } : null;

/**
 * One page of the shop's members by key-set: no count, no offset. Members without a value (no order yet, no points yet)
 * stand last in either direction. Points are those of the ledger at this moment.
 */
export async function listMembers(
  db: Db,
  { shopId, query, limit }: { shopId: number; query: MemberListQuery; limit: number },
): Promise<MemberPage> {
  const found = await walk(db, { shopId, query, limit: limit + 1 });
  const more = found.length > limit;
  const rows = found.slice(0, limit);
  const back = query.before !== null;
  if (back) rows.reverse();
  const balances = await readBalances(db, { shopId, customerIds: rows.map(({ customerId }) => customerId) });
  const none = { available: 0, pending: 0, reserved: 0 };
  return {
    members: rows.map(({ value: _, ...row }) => ({ ...row, points: balances.get(row.customerId) ?? none })),
    next: back || more ? cursorAt(rows.at(-1)) : null,
    previous: back ? (more ? cursorAt(rows[0]) : null) : query.after ? cursorAt(rows[0]) : null,
  };
}
