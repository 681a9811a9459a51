import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { countTiers } from "~/modules/tiers/ladder.server";
import { addedTargets, type Targets } from "../conditions/targets";

/** Checks that the tiers that a change adds to a rule exist. At most one statement. @throws AppError TIER_NOT_FOUND */
export async function checkTiers(
  db: Db,
  { shopId, conditions, before }: { shopId: number; conditions: Targets; before: Targets },
): Promise<void> {
  const [, ids = []] = addedTargets(conditions, before).find(([name]) => name === "tiers") ?? [];
  if (ids.length === 0) return;
  const found = await countTiers(db, { shopId, ids });
  if (found < ids.length) throw new AppError("TIER_NOT_FOUND", { status: 422, field: "conditions.tiers" });
}
