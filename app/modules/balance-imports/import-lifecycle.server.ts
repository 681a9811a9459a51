import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { lockOpenImport } from "./change-settings.server";

interface Concerned {
  shopId: number;
  customerIds: bigint[];
  /** in lower case */
  emails: string[];
}

/** What stands around an address in a cell: "Anna <anna@example.com>; other@example.com". */
const AROUND_ADDRESS = String.raw`[\s<>()\[\],;:"']+`;

/**
 * Lines that name one of these customers, in whichever column: a file may hold more addresses than the one that was chosen. Whole
 * addresses only, since one customer's may end like another's.
 */
const namesOneOf = ({ customerIds, emails }: Concerned): Prisma.Sql => Prisma.sql`(
  customer_id = ANY (${customerIds.map(String)}::bigint[]) OR email = ANY (${emails}::text[])
  OR EXISTS (
    SELECT 1 FROM unnest(cells) AS cell WHERE trim(cell) = ANY (${customerIds.map(String)}::text[])
      OR EXISTS (SELECT 1 FROM regexp_split_to_table(lower(cell), ${AROUND_ADDRESS}) AS part WHERE part = ANY (${emails}::text[]))))`;

/**
 * Deletes the lines of files about these customers. Of lines that were booked the number and the points stay, as in the
 * ledger. Inside the caller's transaction. Safe to run again. Two statements.
 */
export async function eraseCustomerImports(db: Db, concerned: Concerned): Promise<void> {
  const where = Prisma.sql`shop_id = ${concerned.shopId} AND ${namesOneOf(concerned)}`;
  await db.$executeRaw`DELETE FROM balance_import_row WHERE ${where} AND outcome NOT IN ('BOOKED', 'UNDONE')`;
  await db.$executeRaw`UPDATE balance_import_row SET cells = '{}', email = NULL WHERE ${where} AND email IS NOT NULL`;
}

/** All that files say of these customers. One statement. */
export const collectImports = (db: Db, concerned: Concerned): Promise<unknown[]> => db.$queryRaw<unknown[]>`
  SELECT i.label AS "from", i.file_name AS "file", i.created_at AS "sentIn", row.line, cells, email,
    customer_id AS "customerId", points, outcome, taken
  FROM balance_import_row AS row JOIN balance_import AS i ON i.shop_id = row.shop_id AND i.id = row.import_id
  WHERE row.shop_id = ${concerned.shopId} AND ${namesOneOf(concerned)}
  ORDER BY i.created_at, row.line`;

/** Deletes all imports of a shop. Inside the caller's transaction. */
export async function eraseShopImports(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await db.balanceImport.deleteMany({ where: { shopId } });
}

/** Deletes an import of which nothing was booked. One transaction. @throws AppError IMPORT_NOT_FOUND, IMPORT_NOT_OPEN */
export async function discardImport(db: Db, { shopId, id }: { shopId: number; id: string }): Promise<void> {
  await lockOpenImport(db, { shopId, id });
  await db.balanceImport.delete({ where: { shopId_id: { shopId, id } } });
}

/**
 * Deletes files that nobody booked, and of booked ones what they say of lines left out, of all shops. Of what was booked,
 * numbers and points stay, so that it can be undone and is not booked again. Safe to run again.
 */
export async function forgetImports(
  db: Db,
  { openBefore, linesBefore }: { openBefore: Date; linesBefore: Date },
): Promise<number> {
  const open = await db.balanceImport.deleteMany({ where: { status: "OPEN", createdAt: { lt: openBefore } } });
  const lines = await db.$executeRaw`
    DELETE FROM balance_import_row AS row USING balance_import AS i
    WHERE i.shop_id = row.shop_id AND i.id = row.import_id AND i.status <> 'OPEN'
      AND i.created_at < ${linesBefore} AND row.outcome NOT IN ('BOOK', 'BOOKED', 'UNDONE')`;
  return open.count + lines;
}
