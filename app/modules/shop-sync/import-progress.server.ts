import type { Import, ImportKind } from "@prisma/client";
import type { Db } from "~/db.server";

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
