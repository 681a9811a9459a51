import { chunk } from "~/shopify/chunk";
import { gid } from "~/shopify/gid";
import { MEMBERS_TAG } from "~/shopify/members-tag";
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

export const BULK_TAG_MEMBER = `#graphql
  mutation BulkTagMember($id: ID!, $tags: [String!]!) {
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

/** Variables for BULK_SET_CARDS, 25 cards a line. */
export function cardLines(cards: CardToSet[]): string[] {
  return chunk(cards).map((part) => JSON.stringify({ metafields: part.map(cardMetafield) }));
}

/** Variables for BULK_TAG_MEMBER, one customer a line. */
export function tagLines(customerIds: bigint[]): string[] {
  return customerIds.map((customerId) => JSON.stringify({ id: gid("Customer", customerId), tags: [MEMBERS_TAG] }));
}
