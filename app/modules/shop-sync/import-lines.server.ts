import { Prisma, type ImportKind } from "@prisma/client";
import type { Db } from "~/db.server";
import { parseStorableJson } from "~/lib/json-text";
import { groupLines, type BulkLine } from "./bulk-lines";
import type { BulkGroup } from "./bulk-values";

/** Which import's lines. */
interface Of {
  shopId: number;
  kind: ImportKind;
}

/** Lines of an export as they wait in the database: memory holds one batch of whole groups, however large the file is. */
export type WaitingLine = Omit<BulkLine, "value"> & { line: string };

/** Stores lines until parents and children are together; of an object that occurs twice the last. One statement. */
export async function keepLines(db: Db, { shopId, kind, lines }: Of & { lines: WaitingLine[] }): Promise<void> {
  if (lines.length === 0) return;
  const columns = {
    ids: lines.map(({ id }) => id),
    parentIds: lines.map(({ parentId }) => parentId),
    places: lines.map(({ place }) => place),
    lines: lines.map(({ line }) => line),
  };
  await db.$executeRaw`
    INSERT INTO import_line AS known (shop_id, kind, id, parent_id, place, line)
    SELECT DISTINCT ON (id) ${shopId}, ${kind}::"ImportKind", id, parent_id, place, line
    FROM unnest(${columns.ids}::text[], ${columns.parentIds}::text[], ${columns.places}::int[], ${columns.lines}::text[])
      AS told (id, parent_id, place, line)
    ORDER BY id, place DESC
    ON CONFLICT (shop_id, kind, id) DO UPDATE SET parent_id = excluded.parent_id, place = excluded.place,
      line = excluded.line
    WHERE known.place < excluded.place`;
}

interface Waiting {
  groups: BulkGroup[];
  /** of all lines in the groups */
  ids: string[];
  /** place of the last root among them; null when none is left */
  last: number | null;
}

/** The next whole groups, by the places of their roots. One statement. */
export async function nextGroups(
  db: Db,
  { shopId, kind, after, limit }: Of & { after: number; limit: number },
): Promise<Waiting> {
  const rows = await db.$queryRaw<WaitingLine[]>`
    WITH roots AS MATERIALIZED (
      SELECT id, place, line FROM import_line
      WHERE shop_id = ${shopId} AND kind = ${kind}::"ImportKind" AND parent_id IS NULL AND place > ${after}
      ORDER BY place LIMIT ${limit}
    ), children AS MATERIALIZED (
      SELECT l.id, l.parent_id, l.place, l.line FROM import_line l
      WHERE l.shop_id = ${shopId} AND l.kind = ${kind}::"ImportKind" AND l.parent_id IN (SELECT id FROM roots)
    )
    SELECT id, NULL AS "parentId", place, line FROM roots
    UNION ALL SELECT id, parent_id, place, line FROM children
    UNION ALL SELECT l.id, l.parent_id, l.place, l.line FROM import_line l
      WHERE l.shop_id = ${shopId} AND l.kind = ${kind}::"ImportKind" AND l.parent_id IN (SELECT id FROM children)`;
  const roots = rows.filter(({ parentId }) => parentId === null);
  return {
    groups: groupLines(rows.map(read)).groups,
    ids: rows.map(({ id }) => id),
    last: roots.length === 0 ? null : Math.max(...roots.map(({ place }) => place)),
  };
}

/** Lines that are left when no root is, by the object that they miss; empty when there are none. One statement. */
export async function nextOrphans(
  db: Db,
  { shopId, kind, limit }: Of & { limit: number },
): Promise<{ orphans: [missing: string, lines: BulkGroup][]; ids: string[] }> {
  const rows = await db.$queryRaw<WaitingLine[]>`
    SELECT id, parent_id AS "parentId", place, line FROM import_line
    WHERE shop_id = ${shopId} AND kind = ${kind}::"ImportKind" AND parent_id IS NOT NULL
    ORDER BY parent_id, id LIMIT ${limit}`;
  return { orphans: [...groupLines(rows.map(read)).orphans], ids: rows.map(({ id }) => id) };
}

const read = ({ line, ...head }: WaitingLine): BulkLine => ({
  ...head,
  value: parseStorableJson(line) as Record<string, unknown>,
});

/** Drops lines that were stored, or all of an import, or of a shop. One statement. */
export async function dropLines(
  db: Db,
  { shopId, kind, ids }: { shopId: number; kind?: ImportKind; ids?: string[] },
): Promise<void> {
  const ofKind = kind ? Prisma.sql`AND kind = ${kind}::"ImportKind"` : Prisma.empty;
  const those = ids ? Prisma.sql`AND id = ANY (${ids}::text[])` : Prisma.empty;
  await db.$executeRaw`DELETE FROM import_line WHERE shop_id = ${shopId} ${ofKind} ${those}`;
}
