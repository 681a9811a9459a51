import type { PrismaClient } from "@prisma/client";
import { currentImport } from "./import-progress.server";
import { startImports } from "./save-shop.server";

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
