import type { AdminGraphql } from "~/shopify/admin-graphql";
import { chunk } from "~/shopify/chunk";
import { runQuery } from "~/shopify/run-query";

const DELETE_METAFIELDS = `#graphql
  mutation DeleteMetafields($metafields: [MetafieldIdentifierInput!]!) {
    metafieldsDelete(metafields: $metafields) {
      deletedMetafields {
        ownerId
      }
      userErrors {
        field
        message
      }
    }
  }
` as const;

export interface MetafieldName {
  ownerId: string;
  namespace: string;
  key: string;
}

/**
 * Deletes metafields, 25 per call; missing ones count as deleted
 * (https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/metafieldsDelete). Where Shopify refuses a call, each of its metafields is
 * tried by itself. @returns Shopify's reasons for those that it refuses, mostly since their owner is gone
 */
export async function deleteMetafields(
  graphql: AdminGraphql,
  metafields: readonly MetafieldName[],
): Promise<Map<string, string>> {
  const refused = new Map<string, string>();
  for (const part of chunk(metafields)) {
    if ((await refusalOf(graphql, part)) === null) continue;
    for (const one of part) {
      const reason = await refusalOf(graphql, [one]);
      if (reason !== null) refused.set(one.ownerId, reason);
    }
  }
  return refused;
}

async function refusalOf(graphql: AdminGraphql, metafields: MetafieldName[]): Promise<string | null> {
  const result = await runQuery(graphql, DELETE_METAFIELDS, { metafields });
  return result.metafieldsDelete?.userErrors[0]?.message ?? null;
}
