import type { Customer } from "../state/types/customer";
import type { Order, OrderLine } from "../state/types/order";
import type { Product } from "../state/types/product";
import type { StoreState } from "../state/types/store";
import type { HistoryRow } from "./parse-history";
import { inventName } from "./people";
import { createPicks } from "./random-picks";

export function customerOf(id: number, key: string, at: number): Customer {
  const picks = createPicks(1, `history ${key} `);
  const subscribed = picks.chance(0.5);
  const safe = key.toLowerCase().replace(/[^a-z0-9-]/g, "-");
  return {
    id,
    email: `customer-${safe}@example.com`,
    ...inventName(picks),
    phone: null,
    locale: "de",
    note: null,
    tags: [],
    state: "ENABLED",
    verifiedEmail: true,
    taxExempt: false,
    consent: subscribed
      ? { state: "SUBSCRIBED", optInLevel: "CONFIRMED_OPT_IN", updatedAt: at }
      : { state: "NOT_SUBSCRIBED", optInLevel: null, updatedAt: null },
    addresses: [],
    createdAt: at,
    updatedAt: at,
  };
}

/** The line's total must be exactly the amount: where that does not divide by the quantity, the line has one unit. */
function lineOf(id: number, product: Product, { quantity, amount }: HistoryRow): OrderLine {
  const units = amount % quantity === 0 ? quantity : 1;
  return {
    id,
    productId: product.id,
    variantId: product.variantId,
    title: units === quantity ? product.title : `${product.title} (${quantity})`,
    sku: null,
    quantity: units,
    currentQuantity: units,
    price: amount / units,
    discount: 0,
    taxRate: product.taxRate,
    giftCard: false,
  };
}

export interface OrderIds {
  order: number;
  number: number;
  line: number;
  transaction: number;
}

export function orderOf(
  state: StoreState,
  ids: OrderIds,
  customer: Customer,
  product: Product,
  history: HistoryRow,
): Order {
  const { at, amount } = history;
  const paid = { kind: "sale", status: "success", amount, gateway: "bogus", createdAt: at } as const;
  return {
    id: ids.order,
    number: ids.number,
    name: `#${ids.number}`,
    customerId: customer.id,
    email: customer.email,
    phone: null,
    createdAt: at,
    processedAt: at,
    updatedAt: at,
    cancelledAt: null,
    cancelReason: null,
    financialStatus: "PAID",
    currency: state.shop.currency,
    presentment: null,
    taxesIncluded: state.shop.taxesIncluded,
    test: false,
    lines: [lineOf(ids.line, product, history)],
    shipping: null,
    discounts: [],
    refunds: [],
    transactions: amount > 0 ? [{ id: ids.transaction, ...paid }] : [],
    billingAddress: null,
    shippingAddress: null,
    noteAttributes: [],
    tags: [],
    note: null,
    browserIp: null,
    gateway: "bogus",
    sourceName: "web",
  };
}
