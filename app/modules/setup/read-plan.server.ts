import type { Shop } from "@prisma/client";
import type { Db } from "~/db.server";
import { firstOfEach } from "~/modules/earning/rules/list-rules.server";
import { readRuleOverview, type RuleOverview } from "~/modules/earning/rules/read-rule-overview.server";
import { readYearOfBuyers, type YearOfBuyers } from "~/modules/orders/read-year-of-buyers.server";
import { readRewardSet, type RewardSetRows } from "~/modules/rewards/reward-set.server";
import { plannedChanges, versionOf, type PlannedChanges } from "./planned-changes";
import { presetOf } from "./programme-presets";
import { rewardSetIds } from "./reward-presets";
import type { ShopKind } from "./shop-kinds";

export interface Plan extends RuleOverview {
  changes: PlannedChanges;
  /** the ready-made rewards as the shop has them */
  rewardSet: RewardSetRows;
  /** of the rules, settings and rewards that changes begin from */
  version: string;
}

interface Asked {
  shop: Pick<Shop, "id" | "currency">;
  kind: ShopKind;
  launchedKind: ShopKind | null;
}

/** What the programme for a kind of shop would change now. Three statements. @throws AppError PROGRAMME_MISSING */
export async function readPlan(db: Db, { shop, kind, launchedKind }: Asked): Promise<Plan> {
  const { programme, rules } = await readRuleOverview(db, { shopId: shop.id });
  const rewardSet = await readRewardSet(db, { shopId: shop.id, ids: rewardSetIds });
  const changes = plannedChanges(presetOf(kind, shop.currency), {
    rules: firstOfEach(rules),
    programme,
    currency: shop.currency,
    launched: launchedKind && presetOf(launchedKind, shop.currency),
  });
  return { programme, rules, changes, rewardSet, version: versionOf(rules, programme, rewardSet.stored) };
}

/** The shop's last year, counted as its points count. One statement. */
export function readYear(
  db: Db,
  { shop, programme, now }: { shop: Pick<Shop, "id" | "taxesIncluded">; now: Date } & Pick<RuleOverview, "programme">,
): Promise<YearOfBuyers> {
  const { includeTax, includeShipping, afterDiscounts } = programme;
  const basis = { includeTax, includeShipping, afterDiscounts };
  return readYearOfBuyers(db, { shopId: shop.id, taxesIncluded: shop.taxesIncluded, basis, now });
}
