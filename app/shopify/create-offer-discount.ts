import { PermanentError } from "~/lib/app-error";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { offerDiscountInput, type OfferDiscountFacts } from "~/shopify/offer-discount-input";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";

const CREATE_OFFER_DISCOUNT = `#graphql
  mutation CreateOfferDiscount($discount: DiscountCodeBasicInput!) {
    discountCodeBasicCreate(basicCodeDiscount: $discount) {
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
 * Makes the discount and gives its gid.
 * @throws PermanentError OFFER_CODE_TAKEN when another discount of the shop has this code
 */
export async function createOfferDiscount(graphql: AdminGraphql, offer: OfferDiscountFacts): Promise<string> {
  const result = await runQuery(graphql, CREATE_OFFER_DISCOUNT, { discount: offerDiscountInput(offer) });
  const payload = result.discountCodeBasicCreate;
  if (payload?.userErrors.some(({ code }) => code === "TAKEN")) {
    throw new PermanentError("OFFER_CODE_TAKEN", { status: 409, field: "code", params: { code: offer.code } });
  }
  throwUserErrors("discountCodeBasicCreate", payload?.userErrors);
  return payload!.codeDiscountNode!.id;
}
