import type { Db } from "~/db.server";

/** Puts the setup guide away on the home page, or shows it again. One statement. */
export async function showGuide(
  db: Db,
  { shopId, shown, now }: { shopId: number; shown: boolean; now: Date },
): Promise<void> {
  const guideHiddenAt = shown ? null : now;
  await db.programmeSetup.upsert({
    where: { shopId },
    create: { shopId, guideHiddenAt },
    update: { guideHiddenAt },
  });
}
