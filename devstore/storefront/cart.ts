import { findCustomerByEmail, getCustomer } from "../state/customers";
import { priceDiscounts, type PricedDiscounts } from "../state/price-discounts";
import { getProduct } from "../state/products";
import type { Product } from "../state/types/product";
import type { StoreState } from "../state/types/store";
import { inLanguage } from "./catalogue-english";
import { taxLines } from "./objects/order";
import { productImage } from "./objects/product";
import type { SessionData } from "./session";
import { freeShippingFrom, shippingPrice } from "./terms";

interface CartLine {
  product: Product;
  quantity: number;
}

export interface PricedCart {
  lines: CartLine[];
  priced: PricedDiscounts;
  /** minor units: lines before discounts, then after */
  itemsTotal: number;
  discountedTotal: number;
  /** before `shippingDiscount` */
  shipping: number;
  shippingDiscount: number;
  total: number;
}

export const maxQuantity = 99;

function cartLines(state: StoreState, { cart }: SessionData): CartLine[] {
  return Object.entries(cart).flatMap(([productId, quantity]) => {
    const product = getProduct(state, Number(productId));
    return product && quantity > 0 ? [{ product, quantity }] : [];
  });
}

/** The buyer: the logged-in customer, else the customer whose e-mail was typed at the checkout, as on Shopify. */
export function buyerOf(state: StoreState, session: SessionData) {
  if (session.customerId) return getCustomer(state, session.customerId);
  const email = session.checkout?.email?.trim();
  return email ? findCustomerByEmail(state, email) : undefined;
}

export function priceCart(state: StoreState, session: SessionData): PricedCart {
  const lines = cartLines(state, session);
  const itemsTotal = lines.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);
  const priced = priceDiscounts(state, {
    codes: session.codes,
    customerId: buyerOf(state, session)?.id ?? null,
    lines: lines.map(({ product, quantity }) => ({ productId: product.id, quantity, price: product.price })),
    shipping: shippingPrice,
  });
  const discountedTotal = itemsTotal - priced.lineDiscounts.reduce((sum, discount) => sum + discount, 0);
  const toShip = lines.some(({ product }) => !product.giftCard);
  const shipping = toShip && discountedTotal < freeShippingFrom ? shippingPrice : 0;
  const shippingDiscount = Math.min(shipping, priced.shippingDiscount);
  const total = discountedTotal + shipping - shippingDiscount;
  for (const one of priced.applied) if (one.type === "shipping") one.amount = Math.min(one.amount, shipping);
  return { lines, priced, itemsTotal, discountedTotal, shipping, shippingDiscount, total };
}

/** Liquid's `cart`; prices in minor units. */
export function cartObject(
  state: StoreState,
  { lines, priced, itemsTotal, discountedTotal }: PricedCart,
  language: string,
) {
  return {
    item_count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    currency: { iso_code: state.shop.currency },
    items: lines.map(({ product, quantity }, index) => ({
      id: product.variantId,
      variant_id: product.variantId,
      product_id: product.id,
      title: inLanguage(product, language).title,
      url: `/products/${product.handle}`,
      quantity,
      price: product.price,
      original_line_price: product.price * quantity,
      final_line_price: product.price * quantity - (priced.lineDiscounts[index] ?? 0),
      image: productImage(product),
    })),
    items_subtotal_price: itemsTotal,
    original_total_price: itemsTotal,
    total_price: discountedTotal,
    total_discount: itemsTotal - discountedTotal,
    cart_level_discount_applications: priced.applied.map(({ code, amount }) => ({
      title: code,
      total_allocated_amount: amount,
    })),
  };
}

/** The checkout's shipping, total and taxes, for this theme's own checkout page. */
export function checkoutObject(state: StoreState, { lines, priced, shipping, shippingDiscount, total }: PricedCart) {
  const parts = lines.map(({ product, quantity }, index) => ({
    amount: product.price * quantity - (priced.lineDiscounts[index] ?? 0),
    taxRate: product.taxRate,
  }));
  const highestRate = Math.max(0, ...parts.map(({ taxRate }) => taxRate));
  return {
    shipping_price: shipping,
    total_price: total,
    taxes: taxLines(
      [...parts, { amount: shipping - shippingDiscount, taxRate: highestRate }],
      state.shop.taxesIncluded,
    ),
  };
}
