import type { BalanceImport, PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { importSettings, type ImportSettings, type SettingsInput } from "./import-settings";
import { planImport, updateRows } from "./plan-import.server";
import type { FileRow, PlannedRow } from "./plan-rows";
import { appName } from "./source-apps";

/**
 * Reads the file of an import by other settings and plans it anew. Books nothing; one transaction of its own.
 *
 * @throws AppError IMPORT_NOT_FOUND, IMPORT_NOT_OPEN, REQUIRED or COLUMN_TWICE at the field
 */
export async function changeSettings(
  prisma: PrismaClient,
  { shopId, id, input }: { shopId: number; id: string; input: SettingsInput },
): Promise<void> {
  const settings: ImportSettings = { ...input, label: appName(input.app) ?? input.label };
  await prisma.$transaction(
    async (db) => {
      const { head } = await lockOpenImport(db, { shopId, id });
      refuseIncomplete(settings, head.length);
      const { planned } = await planAgain(db, { shopId, id, settings });
      await savePlan(db, { shopId, id, settings }, planned);
    },
    { timeout: 60_000 },
  );
}

function refuseIncomplete(settings: ImportSettings, columns: number): void {
  const missing = (field: string) => new AppError("REQUIRED", { status: 422, field });
  const { email, customerId, points, label } = settings;
  if (label === "") throw missing("label");
  if (points === null) throw missing("points");
  if (email === null && customerId === null) throw missing("email");
  const chosen = [email, customerId, points].filter((column) => column !== null);
  if (chosen.some((column) => column >= columns)) throw new AppError("INVALID", { status: 422, field: "points" });
  if (new Set(chosen).size < chosen.length) throw new AppError("COLUMN_TWICE", { status: 422, field: "points" });
}

/** Locks an import on which nothing was booked yet. @throws AppError IMPORT_NOT_FOUND, IMPORT_NOT_OPEN */
export async function lockOpenImport(db: Db, { shopId, id }: { shopId: number; id: string }): Promise<BalanceImport> {
  await db.$queryRaw`SELECT id FROM balance_import WHERE shop_id = ${shopId} AND id = ${id}::uuid FOR UPDATE`;
  const found = await db.balanceImport.findUnique({ where: { shopId_id: { shopId, id } } });
  if (!found) throw new AppError("IMPORT_NOT_FOUND", { status: 404 });
  if (found.status !== "OPEN") throw new AppError("IMPORT_NOT_OPEN", { status: 409 });
  return found;
}

export interface NewPlan {
  planned: PlannedRow[];
  /** something would be booked otherwise than the stored plan says */
  changed: boolean;
}

/** Plans the stored lines as things are now, and compares. A constant number of statements; writes nothing. */
export async function planAgain(
  db: Db,
  { shopId, id, settings }: { shopId: number; id: string; settings?: ImportSettings },
): Promise<NewPlan> {
  const stored = await db.$queryRaw<
    (FileRow & { customerId: bigint | null; points: number | null; outcome: string })[]
  >`
    SELECT line, cells, customer_id AS "customerId", points, outcome FROM balance_import_row
    WHERE shop_id = ${shopId} AND import_id = ${id}::uuid ORDER BY line`;
  const planned = await planImport(db, {
    shopId,
    importId: id,
    rows: stored,
    settings: settings ?? (await readSettings(db, { shopId, id })),
  });
  const changed = planned.some((row, index) => {
    const before = stored[index];
    return row.outcome !== before?.outcome || row.customerId !== before.customerId || row.points !== before.points;
  });
  return { planned, changed };
}

/** Stores a plan; what staff saw before can no longer be booked. */
export async function savePlan(
  db: Db,
  { shopId, id, settings }: { shopId: number; id: string; settings?: ImportSettings },
  planned: readonly PlannedRow[],
): Promise<void> {
  await updateRows(db, { shopId, importId: id }, planned);
  await db.balanceImport.update({
    where: { shopId_id: { shopId, id } },
    data: { planned: { increment: 1 }, ...(settings && { settings, label: settings.label }) },
  });
}

const readSettings = async (db: Db, { shopId, id }: { shopId: number; id: string }): Promise<ImportSettings> =>
  importSettings.parse(
    (await db.balanceImport.findUniqueOrThrow({ where: { shopId_id: { shopId, id } }, select: { settings: true } }))
      .settings,
  );
