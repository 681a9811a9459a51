import type { Db } from "~/db.server";
import { findCustomers } from "~/modules/members/find-customers.server";
import { readMembershipStates } from "~/modules/members/membership/stays.server";
import { isComplete, type ImportSettings } from "./import-settings";
import { customersNamed, planRows, type FileRow, type KnownCustomers, type PlannedRow } from "./plan-rows";

/** lines written by one statement */
const BATCH = 5_000;

interface Plan {
  shopId: number;
  importId: string;
  rows: readonly FileRow[];
  settings: ImportSettings;
}

/** What would be booked by these settings. A constant number of statements; reads only. */
export async function planImport(db: Db, { shopId, importId, rows, settings }: Plan): Promise<PlannedRow[]> {
  if (!isComplete(settings)) {
    return rows.map(({ line }) => ({ line, email: null, customerId: null, points: null, outcome: "NO_CUSTOMER" }));
  }
  const { customerIds, emails } = customersNamed(rows, settings);
  const found = await findCustomers(db, { shopId, customerIds, emails });
  const concerned = [...new Set([...found.byId.values(), ...[...found.byEmail.values()].flat()])];
  const states = await readMembershipStates(db, { shopId, customerIds: concerned });
  const known: KnownCustomers = {
    ...found,
    left: new Set(concerned.filter((id) => states.get(id) === "LEFT")),
    imported: await readImported(db, { shopId, importId, label: settings.label }),
  };
  return planRows(rows, settings, known);
}

/** Who has points from an earlier import of the same name that stands, or is just being booked. At most two statements. */
async function readImported(
  db: Db,
  { shopId, importId, label }: { shopId: number; importId: string; label: string },
): Promise<Set<bigint>> {
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT DISTINCT r.customer_id AS id FROM balance_import i
    JOIN balance_import_row r ON r.shop_id = i.shop_id AND r.import_id = i.id AND r.outcome IN ('BOOK', 'BOOKED')
    WHERE i.shop_id = ${shopId} AND i.id <> ${importId}::uuid AND lower(i.label) = lower(${label})
      AND i.status IN ('BOOKING', 'BOOKED')`;
  const customerIds = rows.map(({ id }) => id);
  const { byId } = await findCustomers(db, { shopId, customerIds, emails: [] });
  return new Set([...customerIds, ...byId.values()]);
}

const asJson = (rows: readonly PlannedRow[]) =>
  rows.map((row) => ({ ...row, customerId: row.customerId?.toString() ?? null }));

/** Stores lines of a file with their plan; one statement for each 5,000. */
export async function insertRows(
  db: Db,
  { shopId, importId, rows }: Plan,
  planned: readonly PlannedRow[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const lines = asJson(planned.slice(at, at + BATCH)).map((row, index) => ({
      ...row,
      cells: rows[at + index]?.cells,
    }));
    await db.$executeRaw`
      INSERT INTO balance_import_row (shop_id, import_id, line, cells, email, customer_id, points, outcome)
      SELECT ${shopId}, ${importId}::uuid, line, cells, email, "customerId", points, outcome
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        AS r (line int, cells text[], email text, "customerId" bigint, points int, outcome text)`;
  }
}

/** Stores a new plan for the lines that are there; one statement for each 5,000. */
export async function updateRows(
  db: Db,
  { shopId, importId }: { shopId: number; importId: string },
  planned: readonly PlannedRow[],
): Promise<void> {
  for (let at = 0; at < planned.length; at += BATCH) {
    const lines = JSON.stringify(asJson(planned.slice(at, at + BATCH)));
    await db.$executeRaw`
      UPDATE balance_import_row AS row
      SET email = r.email, customer_id = r."customerId", points = r.points, outcome = r.outcome
      FROM jsonb_to_recordset(${lines}::jsonb) AS r (line int, email text, "customerId" bigint, points int, outcome text)
      WHERE row.shop_id = ${shopId} AND row.import_id = ${importId}::uuid AND row.line = r.line`;
  }
}
