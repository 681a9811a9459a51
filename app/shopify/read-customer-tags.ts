import type { AdminGraphql } from "~/shopify/admin-graphql";
import { chunk } from "~/shopify/chunk";
import { gid, idOfGid } from "~/shopify/gid";
import { runQuery } from "~/shopify/run-query";

const READ_CUSTOMER_TAGS = `#graphql
  query ReadCustomerTags($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Customer {
        id
        tags
      }
    }
  }
` as const;

/** Tags of these customers, 100 per request; customers unknown to Shopify are left out. */
export async function readCustomerTags(graphql: AdminGraphql, customerIds: bigint[]): Promise<Map<bigint, string[]>> {
  const tags = new Map<bigint, string[]>();
  for (const part of chunk(customerIds, 100)) {
    const ids = part.map((customerId) => gid("Customer", customerId));
    const { nodes } = await runQuery(graphql, READ_CUSTOMER_TAGS, { ids });
    for (const node of nodes) if (node && "tags" in node) tags.set(idOfGid(node.id), node.tags);
  }
  return tags;
}
