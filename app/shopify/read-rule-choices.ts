import type { AdminGraphql } from "~/shopify/admin-graphql";
import { chunk } from "~/shopify/chunk";
import { gid, idOfGid } from "~/shopify/gid";
import { runQuery } from "~/shopify/run-query";

const READ_RULE_CHOICES = `#graphql
  query ReadRuleChoices {
    segments(first: 250) {
      nodes {
        id
        name
      }
    }
    productTags(first: 250) {
      nodes
    }
  }
` as const;

const READ_TITLES = `#graphql
  query ReadTitles($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Product {
        id
        title
      }
      ... on Collection {
        id
        title
      }
      ... on Segment {
        id
        title: name
      }
      ... on Market {
        id
        title: name
      }
    }
  }
` as const;

export interface RuleChoices {
  segments: { id: string; name: string }[];
  productTags: string[];
}

/** What a merchant can choose for a rule in this shop. */
export async function readRuleChoices(graphql: AdminGraphql): Promise<RuleChoices> {
  const { segments, productTags } = await runQuery(graphql, READ_RULE_CHOICES, {});
  return {
    segments: segments.nodes.map(({ id, name }) => ({ id: idOfGid(id).toString(), name })),
    productTags: productTags?.nodes ?? [],
  };
}

/** Titles by number; resources unknown to Shopify are left out. */
export async function readTitles(
  graphql: AdminGraphql,
  resource: "Product" | "Collection" | "Segment" | "Market",
  numbers: readonly string[],
): Promise<Record<string, string>> {
  const titles: Record<string, string> = {};
  for (const part of chunk(numbers, 100)) {
    const { nodes } = await runQuery(graphql, READ_TITLES, { ids: part.map((id) => gid(resource, id)) });
    for (const node of nodes) if (node && "title" in node) titles[idOfGid(node.id).toString()] = node.title;
  }
  return titles;
}
