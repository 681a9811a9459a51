import type { PrismaClient } from "@prisma/client";

export interface Found {
  marker: string;
  /** "schema.table.column" */
  place: string;
}

/**
 * Searches texts in every column of every table of every schema, whatever its type and encoding; bytes are searched,
 * too. New tables are included without a change here.
 */
export async function findMarkers(prisma: PrismaClient, markers: readonly string[]): Promise<Found[]> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`;
  const found: Found[] = [];
  for (const { name } of tables) {
    const rows = await prisma.$queryRawUnsafe<{ column: string; marker: string }[]>(
      `SELECT DISTINCT cell.key AS column, marker FROM ${name} AS scanned, to_jsonb(scanned) AS json,
         jsonb_each_text(json) AS cell, unnest($1::text[]) AS marker
       WHERE strpos(lower(cell.value), lower(marker)) > 0
         OR strpos(cell.value, encode(convert_to(marker, 'UTF8'), 'hex')) > 0`,
      [...markers],
    );
    found.push(...rows.map(({ column, marker }) => ({ marker, place: `${name}.${column}` })));
  }
  return found.toSorted((a, b) => (a.marker + a.place < b.marker + b.place ? -1 : 1));
}
