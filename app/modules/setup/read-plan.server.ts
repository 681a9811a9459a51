import type { Shop } from "@prisma/client";
import type { Db } from "~/db.server";
import { firstOfEach } from "~/modules/earning/rules/list-rules.server";
import { readRuleOverview, type RuleOverview } from "~/modules/earning/rules/read-rule-overview.server";
import { readYearOfBuyers, type YearOfBuyers } from "~/modules/orders/read-year-of-buyers.server";
import { plannedChanges, versionOf, type PlannedChanges } from "./planned-changes";
import { presetOf } from "./programme-presets";
import type { ShopKind } from "./shop-kinds";

export interface Plan extends RuleOverview {
  changes: PlannedChanges;
  /** of the rules and settings that `changes` begin from */
  version: string;
}

interface Asked {
  shop: Pick<Shop, "id" | "currency">;
  kind: ShopKind;
  launchedKind: ShopKind | null;
}

/** What the programme for a kind of shop would change now. Two statements. @throws AppError PROGRAMME_MISSING */
export async function readPlan(db: Db, { shop, kind, launchedKind }: Asked): Promise<Plan> {
  const { programme, rules } = await readRuleOverview(db, { shopId: shop.id });
  const changes = plannedChanges(presetOf(kind, shop.currency), {
    rules: firstOfEach(rules),
    programme,
    currency: shop.currency,
    launched: launchedKind && presetOf(launchedKind, shop.currency),
  });
  return { programme, rules, changes, version: versionOf(rules, programme) };
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
