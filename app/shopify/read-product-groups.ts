import type { AdminGraphql } from "~/shopify/admin-graphql";
import { chunk } from "~/shopify/chunk";
import { gid, idOfGid } from "~/shopify/gid";
import { runQuery } from "~/shopify/run-query";

const READ_PRODUCT_GROUPS = `#graphql
  query ReadProductGroups($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Product {
        id
        title
        tags
        collections(first: 50) {
          nodes {
            id
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
` as const;

const READ_MORE_COLLECTIONS = `#graphql
  query ReadMoreCollections($id: ID!, $after: String) {
    product(id: $id) {
      collections(first: 250, after: $after) {
        nodes {
          id
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
` as const;

/** Ten products with fifty collections each keep a request below Shopify's maximum cost. */
const PRODUCTS_AT_ONCE = 10;

export interface GroupedProduct {
  productId: bigint;
  title: string;
  tags: string[];
  /** numbers of collections */
  collections: string[];
}

interface Page {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** Tags and all collections of these products; products unknown to Shopify have none. */
export async function readProductGroups(graphql: AdminGraphql, productIds: bigint[]): Promise<GroupedProduct[]> {
  const read: GroupedProduct[] = [];
  for (const part of chunk(productIds, PRODUCTS_AT_ONCE)) {
    const { nodes } = await runQuery(graphql, READ_PRODUCT_GROUPS, { ids: part.map((id) => gid("Product", id)) });
    for (const node of nodes) {
      if (!node || !("collections" in node)) continue;
      const { id, title, tags } = node;
      read.push({ productId: idOfGid(id), title, tags, collections: await allOf(graphql, id, node.collections) });
    }
  }
  const known = new Set(read.map(({ productId }) => productId));
  const gone = productIds.filter((id) => !known.has(id));
  return [...read, ...gone.map((productId) => ({ productId, title: "", tags: [], collections: [] }))];
}

async function allOf(graphql: AdminGraphql, id: string, first: Page): Promise<string[]> {
  const numbers: string[] = [];
  let page: Page | undefined = first;
  while (page) {
    numbers.push(...page.nodes.map((node) => idOfGid(node.id).toString()));
    if (!page.pageInfo.hasNextPage) break;
    const after: string | null = page.pageInfo.endCursor ?? null;
    page = (await runQuery(graphql, READ_MORE_COLLECTIONS, { id, after })).product?.collections;
  }
  return numbers;
}
