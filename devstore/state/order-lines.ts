import { nextId } from "./ids";
import { getProduct } from "./products";
import { notFound, refused } from "./store-error";
import type { OrderLine } from "./types/order";
import type { OrderLineInput } from "./types/order-input";
import type { StoreState } from "./types/store";

/** Creates a line without discounts. @throws StoreError for an unknown product, or without title, price or quantity */
export function newLine(state: StoreState, input: OrderLineInput, taxRate: number | undefined): OrderLine {
  const product = input.productId === undefined ? undefined : getProduct(state, input.productId);
  if (input.productId !== undefined && !product) throw notFound("product", input.productId);
  const title = product?.title ?? input.title ?? (input.tip ? "Tip" : undefined);
  const price = input.price ?? product?.price;
  if (!title) throw refused("A line needs a productId, or a title and a price.", "lines");
  if (price === undefined || price < 0) throw refused("A line needs a price of zero or more.", "lines");
  if (!Number.isInteger(input.quantity) || input.quantity < 1) {
    throw refused("A quantity is a whole number of at least 1.", "lines");
  }
  const giftCard = input.giftCard ?? product?.giftCard ?? false;
  return {
    id: nextId(state, "line"),
    productId: product?.id ?? null,
    variantId: product?.variantId ?? null,
    title,
    sku: product?.sku ?? null,
    quantity: input.quantity,
    currentQuantity: input.quantity,
    price,
    discount: 0,
    taxRate: giftCard || input.tip ? 0 : (input.taxRate ?? taxRate ?? product?.taxRate ?? 0.19),
    giftCard,
    ...(input.tip && { tip: true }),
  };
}
