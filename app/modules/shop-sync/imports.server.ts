import type { Import, ImportKind, ImportStatus, PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { dropLines } from "./import-lines.server";
import { startImports } from "./save-shop.server";

const kinds: ImportKind[] = ["CUSTOMERS", "ORDERS"];
const underWay: ImportStatus[] = ["QUEUED", "EXPORTING", "LOADING"];

/** How far the shop's imports are, customers first. */
export async function getImportProgress(db: Db, { shopId }: { shopId: number }): Promise<Import[]> {
  const rows = await db.import.findMany({ where: { shopId } });
  return kinds.flatMap((kind) => rows.find((row) => row.kind === kind) ?? []);
}

/** The import to work on now: customers before orders; undefined when both have ended. */
export async function currentImport(db: Db, { shopId }: { shopId: number }): Promise<Import | undefined> {
  const rows = await getImportProgress(db, { shopId });
  return rows.find(({ status }) => underWay.includes(status));
}

/** Reads customers and orders in once more; does nothing while an import is under way. One transaction of its own. */
export async function restartImports(
  prisma: PrismaClient,
  { shopId, now }: { shopId: number; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    if (await currentImport(db, { shopId })) return;
    await startImports(db, { shopId, now });
  });
}

/** Notes how far an import is. One statement. */
export async function noteImport(
  db: Db,
  { shopId, kind, ...data }: Pick<Import, "shopId" | "kind"> & Partial<Import>,
): Promise<void> {
  await db.import.update({ where: { shopId_kind: { shopId, kind } }, data });
}

/** Ends the imports that are under way; lines that wait go. Two statements. */
export async function failImports(
  db: Db,
  { shopId, error, now }: { shopId: number; error: string; now: Date },
): Promise<void> {
  await db.import.updateMany({
    where: { shopId, status: { in: underWay } },
    data: { status: "FAILED", error, finishedAt: now },
  });
  await dropLines(db, { shopId });
}
