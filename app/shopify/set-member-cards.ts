import type { AdminGraphql } from "~/shopify/admin-graphql";
import { chunk } from "~/shopify/chunk";
import { gid } from "~/shopify/gid";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";

export const SET_METAFIELDS = `#graphql
  mutation SetMetafields($metafields: [MetafieldsSetInput!]!) {
    metafieldsSet(metafields: $metafields) {
      metafields {
        id
      }
      userErrors {
        field
        message
        code
      }
    }
  }
` as const;

/** A member card as JSON text. */
export interface CardToSet {
  customerId: bigint;
  json: string;
}

/** Names a member's card. */
export const cardName = (customerId: bigint) => ({
  ownerId: gid("Customer", customerId),
  namespace: "$app",
  key: "card",
});

export const cardMetafield = ({ customerId, json }: CardToSet) => ({
  ...cardName(customerId),
  type: "json",
  value: json,
});

/**
 * Writes member cards, 25 per call. Shopify refuses all 25 when one is wrong, e.g. because that customer was deleted
 * meanwhile; the others are then sent again without it.
 * @returns customers whose card Shopify refused, with its reason
 */
export async function setMemberCards(graphql: AdminGraphql, cards: CardToSet[]): Promise<Map<bigint, string>> {
  const refused = new Map<bigint, string>();
  for (const part of chunk(cards)) {
    let left = part;
    while (left.length > 0) {
      const result = await runQuery(graphql, SET_METAFIELDS, { metafields: left.map(cardMetafield) });
      const errors = result.metafieldsSet?.userErrors ?? [];
      if (errors.length === 0) break;
      // e.g. ["metafields", "3", "ownerId"]
      const reasons = new Map(errors.map(({ field, message }) => [Number(field?.[1]), message]));
      const kept = left.filter((card, index) => {
        const reason = reasons.get(index);
        if (reason !== undefined) refused.set(card.customerId, reason);
        return reason === undefined;
      });
      if (kept.length === left.length) throwUserErrors("metafieldsSet", errors);
      left = kept;
    }
  }
  return refused;
}
