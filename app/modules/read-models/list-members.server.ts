import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { readMembershipStates, readMembershipTerms } from "~/modules/members/membership/stays.server";
import { asksForStays, type MembershipState } from "~/modules/members/membership/takes-part";
import type { Direction, MemberCursor, MemberListQuery } from "./member-list-query";
import { matchMembers } from "./match-members.server";
import { listTierStates } from "~/modules/tiers/list-tier-states.server";
import { readRun, runs, type MemberRow, type SortedRow } from "./read-member-run.server";

export interface ListedMember extends MemberRow {
  points: { available: number; pending: number; reserved: number };
  /** name of the member's tier */
  tier: string | null;
  membership: MembershipState;
}

export interface MemberPage {
  members: ListedMember[];
  next: MemberCursor | null;
  previous: MemberCursor | null;
}

type Walk = { shopId: number; query: MemberListQuery; limit: number };

/** Up to `limit` rows from the cursor on, in reading order: forwards, or backwards when the query has `before`. */
async function walk(db: Db, { shopId, query, limit }: Walk): Promise<SortedRow[]> {
  const back = query.before !== null;
  const from = query.before ?? query.after;
  const step: Direction = back === (query.direction === "asc") ? "desc" : "asc";
  const sorted = runs[query.sort];
  const path = back ? [...sorted].reverse() : sorted;
  const start = from ? path.findIndex((run) => (run.key === null) === (from.value === null)) : 0;
  const among = (await matchMembers(db, { shopId, search: query.search })) ?? (await onlyWhoTakesPart(db, { shopId }));
  const rows: SortedRow[] = [];
  for (const [index, run] of path.entries()) {
    if (index < start || rows.length >= limit) continue;
    const cursor = index === start ? from : null;
    rows.push(...(await readRun(db, { shopId, among, run, step, from: cursor, limit: limit - rows.length })));
  }
  return rows;
}

/** Who does not take part is found by searching only. Null while everybody does. */
async function onlyWhoTakesPart(db: Db, { shopId }: { shopId: number }): Promise<Prisma.Sql | null> {
  if (!asksForStays(await readMembershipTerms(db, { shopId }))) return null;
  return Prisma.sql`EXISTS (
    SELECT FROM member_membership p
    WHERE p.shop_id = m.shop_id AND p.customer_id = m.customer_id AND p.membership = 'JOINED')`;
}

const cursorAt = (row: SortedRow | undefined): MemberCursor | null =>
  row ? { value: row.value, customerId: row.customerId.toString() } : null;

/**
 * One page of the shop's members by key-set: no count, no offset. Members without a value (no order yet, no points yet)
 * come last in both directions; who does not take part is left out unless searched for. Points are those of the ledger at this moment.
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
  const customerIds = rows.map(({ customerId }) => customerId);
  const balances = await readBalances(db, { shopId, customerIds });
  const tiers = await listTierStates(db, { shopId, customerIds });
  const memberships = await readMembershipStates(db, { shopId, customerIds });
  const none = { available: 0, pending: 0, reserved: 0 };
  return {
    members: rows.map(({ value: _, ...row }) => ({
      ...row,
      points: balances.get(row.customerId) ?? none,
      tier: tiers.get(row.customerId)?.name ?? null,
      membership: memberships.get(row.customerId) ?? "JOINED",
    })),
    next: back || more ? cursorAt(rows.at(-1)) : null,
    previous: back ? (more ? cursorAt(rows[0]) : null) : query.after ? cursorAt(rows[0]) : null,
  };
}
