import { orderPayload } from "../webhooks/payloads/order";
import { newAddress } from "./addresses";
import { requireCustomer } from "./customers";
import { recordDiscountUses } from "./discount-uses";
import { nextId } from "./ids";
import { newLine } from "./order-lines";
import { saveOrder } from "./order-rows";
import { orderTotals } from "./order-totals";
import { saleOf } from "./order-sale";
import { priceDiscounts } from "./price-discounts";
import { findCreditAccount, takeCredit } from "./store-credit";
import { refused } from "./store-error";
import type { Address, AddressInput } from "./types/customer";
import type { Order, OrderLine } from "./types/order";
import type { OrderInput } from "./types/order-input";
import type { StoreState } from "./types/store";
import type { Minor } from "./types/values";

export { archiveOrder, cancelOrder, payOrder, sendOrder } from "./order-status";
export { deleteOrder } from "./delete-order";
export { exchangeLines } from "./exchanges";
export { getOrder, listOrders, requireOrder } from "./order-rows";

function applyDiscounts(state: StoreState, input: OrderInput, lines: OrderLine[]) {
  const priced = priceDiscounts(state, {
    codes: input.discountCodes ?? [],
    customerId: input.customerId ?? null,
    lines: lines.map(({ productId, quantity, price, giftCard }) => ({ productId, quantity, price, giftCard })),
    shipping: input.shipping ?? 0,
  });
  const [first] = priced.refused;
  if (first) throw refused(`Discount code ${first.code}: ${first.reason}`, "discountCodes");
  lines.forEach((line, index) => {
    line.discount = priced.lineDiscounts[index] ?? 0;
    if (line.discount > 0) line.allocations = priced.lineAllocations[index] ?? [];
  });
  return priced;
}

function orderAddress(state: StoreState, given: AddressInput | null | undefined, fallback: Address | undefined) {
  if (given === undefined) return fallback ?? null;
  return given === null ? null : newAddress(state, given);
}

function draftOrder(state: StoreState, input: OrderInput): Order {
  const customer = input.customerId == null ? undefined : requireCustomer(state, input.customerId);
  if (input.lines.length === 0) throw refused("An order needs at least one line.", "lines");
  const lines = input.lines.map((line) => newLine(state, line, input.taxRate));
  const priced = applyDiscounts(state, input, lines);
  const now = state.clock.nowMs();
  const number = nextId(state, "orderNumber");
  const processedAt = input.processedAt ?? now;
  const shippingRate = input.taxRate ?? Math.max(0, ...lines.map((line) => line.taxRate));
  return {
    id: nextId(state, "order"),
    number,
    name: `#${number}`,
    customerId: customer?.id ?? null,
    email: input.email ?? customer?.email ?? null,
    phone: customer?.phone ?? null,
    createdAt: input.createdAt ?? (input.processedAt === undefined ? now : Math.min(now, processedAt)),
    processedAt,
    updatedAt: input.createdAt ?? now,
    cancelledAt: null,
    cancelReason: null,
    financialStatus: input.deposit !== undefined ? "PARTIALLY_PAID" : input.paid === false ? "PENDING" : "PAID",
    currency: state.shop.currency,
    presentment: input.presentment ?? null,
    taxesIncluded: state.shop.taxesIncluded,
    // Orders of development stores are test orders: help.shopify.com/en/manual/checkout-settings/test-orders
    test: state.shop.development || (input.test ?? false),
    lines,
    shipping:
      input.shipping === undefined
        ? null
        : {
            id: nextId(state, "shippingLine"),
            title: input.shippingTitle ?? "Standard",
            price: input.shipping,
            discount: priced.shippingDiscount,
            allocations: priced.shippingAllocations,
            taxRate: shippingRate,
          },
    discounts: priced.applied,
    refunds: [],
    transactions: [],
    billingAddress: orderAddress(state, input.billingAddress, customer?.addresses[0]),
    shippingAddress: orderAddress(state, input.shippingAddress, customer?.addresses[0]),
    noteAttributes: input.noteAttributes ?? [],
    tags: input.tags ?? [],
    note: input.note ?? null,
    browserIp: input.browserIp ?? null,
    gateway: input.gateway ?? "bogus",
    sourceName: input.sourceName ?? "web",
    ...(input.cashRounding !== undefined && { cashRounding: input.cashRounding }),
  };
}

/** Pays from the buyer's store credit, up to `total`. @returns the amount paid */
function payByCredit(state: StoreState, order: Order, total: Minor): Minor {
  const account = order.customerId === null ? undefined : findCreditAccount(state, order.customerId);
  const amount = Math.min(account?.balance ?? 0, total);
  if (!account || amount <= 0) return 0;
  takeCredit(state, account, { amount, orderId: order.id });
  const sale = saleOf(state, amount, true, order.processedAt);
  order.transactions.push({ ...sale, gateway: "shopify_store_credit" });
  return amount;
}

/**
 * Creates an order; sends orders/create, and orders/paid when it is paid.
 * @throws StoreError for invalid lines, deposits, and discount codes that do not apply
 */
export function createOrder(state: StoreState, input: OrderInput): Order {
  return state.transaction(() => {
    const order = draftOrder(state, input);
    const { total } = orderTotals(order);
    const paid = order.financialStatus === "PAID";
    const { deposit = total } = input;
    if (deposit < total && deposit <= 0) throw refused("A deposit is more than nothing.", "deposit");
    if (deposit > total) throw refused("A deposit is not more than the order comes to.", "deposit");
    const moved = paid || input.deposit !== undefined;
    const credit = input.storeCredit && paid ? payByCredit(state, order, total) : 0;
    if (total > credit) order.transactions.push(saleOf(state, deposit - credit, moved, order.processedAt));
    saveOrder(state, order);
    recordDiscountUses(state, order);
    state.notify("orders/create", () => orderPayload(state, order));
    if (paid) state.notify("orders/paid", () => orderPayload(state, order));
    return order;
  });
}
