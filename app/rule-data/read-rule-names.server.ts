import type { EarningRule } from "@prisma/client";
import { askShopify } from "~/platform/ask-shopify.server";
import { noNames, pointer, type RuleNames } from "~/components/rules/rule-names";
import { prisma } from "~/db.server";
import { ruleConditions, type RuleConditions } from "~/modules/earning/core/earning-rule";
import { listMarkets } from "~/modules/earning/rule-data/list-markets.server";
import { readLadder } from "~/modules/tiers/read-ladder.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { readTitles } from "~/shopify/read-rule-choices";

/** Names of what the conditions of these rules point to; Shopify is asked only when a rule needs it. */
export async function readRuleNames({ shopId, rules }: { shopId: number; rules: EarningRule[] }): Promise<RuleNames> {
  const conditions = rules.map((rule) => ruleConditions.parse(rule.conditions));
  const [markets, { tiers }, told] = await Promise.all([
    listMarkets(prisma, { shopId }),
    readLadder(prisma, { shopId }),
    conditions.some(namesThingsOfShopify)
      ? askShopify(shopId, { ask: (graphql) => titlesOf(graphql, conditions), otherwise: noNames })
      : noNames,
  ]);
  return {
    ...told,
    markets: Object.fromEntries(markets.map(({ marketId, name }) => [marketId, name])),
    tiers: Object.fromEntries(tiers.map(({ id, name }) => [id, name])),
  };
}

const productsOf = (of: RuleConditions) => [...(of.onlyProducts ?? []), ...(of.withoutProducts ?? [])];
const collectionsOf = (of: RuleConditions) => [...(of.onlyCollections ?? []), ...(of.withoutCollections ?? [])];
const segmentsOf = (of: RuleConditions) => of.segments ?? [];
const namesThingsOfShopify = (of: RuleConditions) =>
  [productsOf, collectionsOf, segmentsOf].some((numbersOf) => numbersOf(of).length > 0);

async function titlesOf(graphql: AdminGraphql, conditions: RuleConditions[]): Promise<RuleNames> {
  const numbers = (of: (conditions: RuleConditions) => string[]) => [...new Set(conditions.flatMap(of))];
  const [products, collections, segments] = await Promise.all([
    readTitles(graphql, "Product", numbers(productsOf)),
    readTitles(graphql, "Collection", numbers(collectionsOf)),
    readTitles(graphql, "Segment", numbers(segmentsOf)),
  ]);
  const told = { products, collections, segments };
  const asked = {
    products: numbers(productsOf),
    collections: numbers(collectionsOf),
    segments: numbers(segmentsOf),
  };
  const kinds = ["products", "collections", "segments"] as const;
  const gone = kinds.flatMap((kind) => asked[kind].filter((id) => !(id in told[kind])).map((id) => pointer(kind, id)));
  return { ...noNames, ...told, gone };
}
