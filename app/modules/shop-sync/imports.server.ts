import type { Import, ImportKind, PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { startImports } from "./save-shop.server";

const kinds: ImportKind[] = ["CUSTOMERS", "ORDERS"];

/** How far the shop's imports are, customers first. */
export async function getImportProgress(db: Db, { shopId }: { shopId: number }): Promise<Import[]> {
  const rows = await db.import.findMany({ where: { shopId } });
  return kinds.flatMap((kind) => rows.find((row) => row.kind === kind) ?? []);
}

/** The import to work on now: customers before orders; undefined when both have ended. */
export async function currentImport(db: Db, { shopId }: { shopId: number }): Promise<Import | undefined> {
  const rows = await getImportProgress(db, { shopId });
  return rows.find((row) => row.status === "QUEUED" || row.status === "EXPORTING" || row.status === "LOADING");
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
