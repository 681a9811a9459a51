import type { EarningRule } from "@prisma/client";
import { askShopify } from "~/platform/ask-shopify.server";
import { noNames, resourceKey, type RuleNames } from "~/components/rules/rule-names";
import { prisma } from "~/db.server";
import { ruleConditions, type RuleConditions } from "~/modules/earning/conditions/rule-conditions";
import { targetIds } from "~/modules/earning/conditions/targets";
import { listMarkets } from "~/modules/earning/rule-data/markets.server";
import { readLadder } from "~/modules/tiers/ladder.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { readTitles } from "~/shopify/read-rule-choices";

/** Names of the resources in the conditions of these rules; asks Shopify only when a rule needs it. */
export async function readRuleNames({ shopId, rules }: { shopId: number; rules: EarningRule[] }): Promise<RuleNames> {
  const conditions = rules.map((rule) => ruleConditions.parse(rule.conditions));
  const [markets, { tiers }, ofShop] = await Promise.all([
    listMarkets(prisma, { shopId }),
    readLadder(prisma, { shopId }),
    ofShopify.some((resource) => targetIds(conditions, resource).length > 0)
      ? askShopify(shopId, { ask: (graphql) => titlesOf(graphql, conditions), otherwise: noNames })
      : noNames,
  ]);
  return {
    ...ofShop,
    Market: Object.fromEntries(markets.map(({ marketId, name }) => [marketId, name])),
    Tier: Object.fromEntries(tiers.map(({ id, name }) => [id, name])),
  };
}

const ofShopify = ["Product", "Collection", "Segment"] as const;

async function titlesOf(graphql: AdminGraphql, conditions: RuleConditions[]): Promise<RuleNames> {
  const ofShop = await Promise.all(
    ofShopify.map(async (resource) => {
      const ids = targetIds(conditions, resource);
      const titles = await readTitles(graphql, resource, ids);
      return { resource, titles, gone: ids.filter((id) => !(id in titles)).map((id) => resourceKey(resource, id)) };
    }),
  );
  return {
    ...noNames,
    ...Object.fromEntries(ofShop.map(({ resource, titles }) => [resource, titles])),
    gone: ofShop.flatMap(({ gone }) => gone),
  };
}
