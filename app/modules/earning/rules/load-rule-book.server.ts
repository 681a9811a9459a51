import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { membershipFields } from "~/modules/members/membership/stays.server";
import { needsOf } from "~/modules/earning/conditions/rule-needs";
import { toRuleDefinition, toProgrammeTerms } from "./rule-from-row";
import type { RuleBook } from "~/modules/earning/core/earning-rule";

/**
 * All rules and settings of the shop as of now. At most five statements. @throws AppError PROGRAMME_MISSING before the
 * install
 */
export async function loadRuleBook(db: Db, { shopId }: { shopId: number }): Promise<RuleBook> {
  const programme = await db.programme.findUnique({ where: { shopId } });
  if (!programme) throw new AppError("PROGRAMME_MISSING", { status: 503 });
  const select = { timezone: true, ...membershipFields };
  const { timezone, ...membership } = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select });
  const rules = await db.earningRule.findMany({ where: { shopId, enabled: true, deletedAt: null } });
  const definitions = rules.map((rule) => toRuleDefinition(rule, programme));
  const multipliers = await db.multiplierCampaign.findMany({ where: { shopId } });
  return {
    programme: { ...toProgrammeTerms(programme, timezone), membership },
    rules: definitions,
    multipliers,
    markets: await loadMarkets(db, shopId, needsOf(definitions).markets),
  };
}

async function loadMarkets(db: Db, shopId: number, named: readonly string[]): Promise<Map<string, string[]>> {
  if (named.length === 0) return new Map();
  const markets = await db.market.findMany({ where: { shopId, marketId: { in: [...named] } } });
  return new Map(markets.map(({ marketId, countries }) => [marketId, countries]));
}
