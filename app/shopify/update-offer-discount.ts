import { PermanentError } from "~/lib/app-error";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { offerDiscountInput, type OfferDiscountFacts } from "~/shopify/offer-discount-input";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";

const UPDATE_OFFER_DISCOUNT = `#graphql
  mutation UpdateOfferDiscount($id: ID!, $discount: DiscountCodeBasicInput!) {
    discountCodeBasicUpdate(id: $id, basicCodeDiscount: $discount) {
      codeDiscountNode {
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

/**
 * Brings the discount to the offer's state, ended ones too.
 * @returns false when the discount does not exist any more
 * @throws PermanentError OFFER_CODE_TAKEN when another discount of the shop has this code
 */
export async function updateOfferDiscount(
  graphql: AdminGraphql,
  id: string,
  offer: OfferDiscountFacts,
): Promise<boolean> {
  const result = await runQuery(graphql, UPDATE_OFFER_DISCOUNT, { id, discount: offerDiscountInput(offer) });
  const errors = result.discountCodeBasicUpdate?.userErrors ?? [];
  if (errors.some(({ field }) => field?.at(-1) === "id")) return false;
  if (errors.some(({ code }) => code === "TAKEN")) {
    throw new PermanentError("OFFER_CODE_TAKEN", { status: 409, field: "code", params: { code: offer.code } });
  }
  throwUserErrors("discountCodeBasicUpdate", errors);
  return true;
}
