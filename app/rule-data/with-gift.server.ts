import { AppError } from "~/lib/app-error";
import { askShopify } from "~/platform/ask-shopify.server";
import { readGift, type Gift } from "~/shopify/read-gift";

interface Given {
  kind?: string | undefined;
  productId?: number | null | undefined;
  amount?: string | null | undefined;
}

/**
 * The reward with its gift's price, by which points are compared. Where Shopify does not answer it stays without one.
 * @throws AppError NOT_IN_SHOP (422) at "productId"
 */
export async function withGift<Input extends Given>(shopId: number, input: Input): Promise<Input> {
  if (input.productId == null || (input.kind !== undefined && input.kind !== "PRODUCT")) return input;
  const id = BigInt(input.productId);
  const gift = await askShopify<Gift | null | undefined>(shopId, {
    ask: (graphql) => readGift(graphql, id),
    otherwise: undefined,
  });
  if (gift === undefined) return input;
  if (gift === null) {
    throw new AppError("NOT_IN_SHOP", { status: 422, field: "productId", params: { ids: String(id) } });
  }
  return { ...input, amount: gift.price };
}
