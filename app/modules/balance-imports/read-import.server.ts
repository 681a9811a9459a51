import type { BalanceImport, TakeBackPolicy } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { isUuid } from "~/lib/uuid";
import { readTakeBackPolicy } from "~/modules/earning/programme/programme.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { findCustomers } from "~/modules/members/find-customers.server";
import { takenBack } from "./taken-back";

export interface OutcomeCount {
  outcome: string;
  lines: number;
  points: number;
  /** of those undone */
  taken: number;
}

/** Imports of a shop, newest first, with what became of their lines. Two statements. */
export async function listImports(
  db: Db,
  { shopId, limit }: { shopId: number; limit: number },
): Promise<(BalanceImport & { outcomes: OutcomeCount[] })[]> {
  const imports = await db.balanceImport.findMany({
    where: { shopId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  const counts = await countOutcomes(db, { shopId, ids: imports.map(({ id }) => id) });
  return imports.map((one) => ({ ...one, outcomes: counts.get(one.id) ?? [] }));
}

/** One import with what became of its lines. Two statements. @throws AppError IMPORT_NOT_FOUND, also for another shop's */
export async function getImport(
  db: Db,
  { shopId, id }: { shopId: number; id: string },
): Promise<BalanceImport & { outcomes: OutcomeCount[] }> {
  const found = isUuid(id) ? await db.balanceImport.findUnique({ where: { shopId_id: { shopId, id } } }) : null;
  if (!found) throw new AppError("IMPORT_NOT_FOUND", { status: 404 });
  const counts = await countOutcomes(db, { shopId, ids: [id] });
  return { ...found, outcomes: counts.get(id) ?? [] };
}

async function countOutcomes(db: Db, { shopId, ids }: { shopId: number; ids: string[] }) {
  const rows = await db.$queryRaw<(OutcomeCount & { id: string })[]>`
    SELECT import_id::text AS id, outcome, count(*)::int AS lines, coalesce(sum(points), 0)::float8 AS points,
      coalesce(sum(taken), 0)::float8 AS taken
    FROM balance_import_row WHERE shop_id = ${shopId} AND import_id = ANY (${ids}::uuid[])
    GROUP BY import_id, outcome ORDER BY count(*) DESC, outcome`;
  return Map.groupBy(rows, ({ id }) => id);
}

export interface ListedRow {
  line: number;
  /** as the file has it, where it is still kept */
  cells: string[];
  email: string | null;
  customerId: bigint | null;
  points: number | null;
  outcome: string;
  taken: number | null;
}

/** What is listed of an import: what is or will be booked, what has one outcome, or everything. */
export type RowFilter = { booked: true } | { outcome: string } | Record<string, never>;

const BOOKED = ["BOOK", "BOOKED", "UNDONE"];

/** A page of an import's lines by their number in the file. One statement by index. */
export async function listImportRows(
  db: Db,
  { shopId, id, filter, after, limit }: { shopId: number; id: string; filter: RowFilter; after: number; limit: number },
): Promise<ListedRow[]> {
  const outcome = "outcome" in filter ? { equals: filter.outcome } : "booked" in filter ? { in: BOOKED } : {};
  return db.balanceImportRow.findMany({
    where: { shopId, importId: id, line: { gt: after }, outcome },
    orderBy: { line: "asc" },
    take: limit,
    omit: { shopId: true, importId: true },
  });
}

export interface UndoPreview {
  customers: number;
  points: number;
  /** points that are spent already */
  spent: number;
  policy: TakeBackPolicy;
}

/** What undoing an import would do as things are now, for the customers who are still there. Four statements; changes nothing. */
export async function previewUndo(db: Db, { shopId, id }: { shopId: number; id: string }): Promise<UndoPreview> {
  const rows = await db.balanceImportRow.findMany({
    where: { shopId, importId: id, outcome: "BOOKED" },
    select: { customerId: true, points: true },
  });
  const named = rows.flatMap(({ customerId, points }) =>
    customerId === null ? [] : [{ customerId, points: points ?? 0 }],
  );
  const { byId } = await findCustomers(db, {
    shopId,
    customerIds: named.map(({ customerId }) => customerId),
    emails: [],
  });
  const owed = named.flatMap((row) => {
    const customerId = byId.get(row.customerId);
    return customerId === undefined ? [] : [{ ...row, customerId }];
  });
  const balances = await readBalances(db, { shopId, customerIds: owed.map(({ customerId }) => customerId) });
  const available = new Map([...balances].map(([customerId, balance]) => [customerId, balance.available]));
  const there = takenBack(owed, available, "STOP_AT_ZERO");
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
  const points = sum(owed.map((row) => row.points));
  return {
    customers: new Set(owed.map(({ customerId }) => customerId)).size,
    points,
    spent: points - sum(there.map(({ taken }) => taken)),
    policy: await readTakeBackPolicy(db, { shopId }),
  };
}
