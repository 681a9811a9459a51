import type { TagMutation } from "~/shopify/change-tags";
import { chunk } from "~/shopify/chunk";
import { gid } from "~/shopify/gid";
import { cardMetafield, type CardToSet } from "~/shopify/set-member-cards";

/** Run once for each line of an uploaded file, so that thousands of members cost no rate limit. */
export const BULK_SET_CARDS = `#graphql
  mutation BulkSetCards($metafields: [MetafieldsSetInput!]!) {
    metafieldsSet(metafields: $metafields) {
      metafields {
        value
        owner {
          ... on Customer {
            id
          }
        }
      }
      userErrors {
        field
        message
      }
    }
  }
` as const;

const BULK_TAG_CUSTOMER = `#graphql
  mutation BulkTagCustomer($id: ID!, $tags: [String!]!) {
    tagsAdd(id: $id, tags: $tags) {
      node {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
` as const;

const BULK_UNTAG_CUSTOMER = `#graphql
  mutation BulkUntagCustomer($id: ID!, $tags: [String!]!) {
    tagsRemove(id: $id, tags: $tags) {
      node {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
` as const;

export const bulkTagMutations: Record<TagMutation, string> = {
  tagsAdd: BULK_TAG_CUSTOMER,
  tagsRemove: BULK_UNTAG_CUSTOMER,
};

/** Variables for BULK_SET_CARDS, 25 cards a line. */
export function cardLines(cards: CardToSet[]): string[] {
  return chunk(cards).map((part) => JSON.stringify({ metafields: part.map(cardMetafield) }));
}

/** Variables for `bulkTagMutations`, one customer a line. */
export function tagLines(customerIds: readonly bigint[], tags: readonly string[]): string[] {
  return customerIds.map((customerId) => JSON.stringify({ id: gid("Customer", customerId), tags }));
}
