import { askShopify } from "~/platform/ask-shopify.server";
import type { RuleOptions } from "~/components/rules/rule-options";
import { prisma } from "~/db.server";
import type { RuleConditions } from "~/modules/earning/conditions/rule-conditions";
import { targetIds } from "~/modules/earning/conditions/targets";
import { listMarkets } from "~/modules/earning/rule-data/markets.server";
import { listCustomerTags } from "~/modules/members/customer-tags.server";
import { readLadder } from "~/modules/tiers/ladder.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { readRuleChoices, readTitles } from "~/shopify/read-rule-choices";

type Titles = RuleOptions["titles"];

/** Choices of a rule's form. When Shopify does not answer, the form works without names from there. */
export async function readRuleOptions({
  shopId,
  conditions,
}: {
  shopId: number;
  conditions: RuleConditions;
}): Promise<RuleOptions> {
  const [markets, customerTags, { tiers }, choices, titles] = await Promise.all([
    listMarkets(prisma, { shopId }),
    listCustomerTags(prisma, { shopId }),
    readLadder(prisma, { shopId }),
    askShopify(shopId, { ask: readRuleChoices, otherwise: { segments: [], productTags: [] } }),
    askShopify(shopId, {
      ask: (graphql) => titlesOf(graphql, conditions),
      otherwise: { product: {}, collection: {} },
    }),
  ]);
  return {
    markets: markets.map(({ marketId, name }) => ({ value: marketId, label: name })),
    segments: choices.segments.map(({ id, name }) => ({ value: id, label: name })),
    tiers: tiers.map(({ id, name }) => ({ value: id, label: name })),
    productTags: choices.productTags,
    customerTags,
    titles,
  };
}

async function titlesOf(graphql: AdminGraphql, conditions: RuleConditions): Promise<Titles> {
  return {
    product: await readTitles(graphql, "Product", targetIds([conditions], "Product")),
    collection: await readTitles(graphql, "Collection", targetIds([conditions], "Collection")),
  };
}
