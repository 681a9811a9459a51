import { getCustomer } from "../../state/customers";
import {
  adjustmentTotal,
  currentTotals,
  orderTotals,
  originalTotals,
  outstandingTotal,
  paidTotal,
  refundedTotal,
} from "../../state/order-totals";
import type { Order } from "../../state/types/order";
import type { Minor } from "../../state/types/values";
import { taxLines } from "../../webhooks/payloads/order-line";
import type { PageArgs } from "../connections";
import type { TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import { lineOf, shippingOf, taxLineOf } from "./line-item";
import { moneyBag } from "./money";
import { metafieldResolvers } from "./owner";
import { refundOf, transactionOf } from "./refund";

const bag = (amount: (order: Order) => Minor) => (order: Order) => moneyBag(order, amount(order));

const amounts: TypeResolvers = {
  totalPriceSet: bag((order) => orderTotals(order).total),
  subtotalPriceSet: bag((order) => orderTotals(order).subtotal),
  totalTaxSet: bag((order) => orderTotals(order).tax),
  totalDiscountsSet: bag((order) => orderTotals(order).discounts),
  totalShippingPriceSet: bag((order) => orderTotals(order).shipping),
  originalTotalPriceSet: bag((order) => originalTotals(order).total),
  currentTotalPriceSet: bag((order) => currentTotals(order).total),
  currentSubtotalPriceSet: bag((order) => currentTotals(order).subtotal),
  currentTotalTaxSet: bag((order) => currentTotals(order).tax),
  currentTotalDiscountsSet: bag((order) => currentTotals(order).discounts),
  currentShippingPriceSet: bag((order) => currentTotals(order).shipping),
  totalRefundedSet: bag(refundedTotal),
  totalRefundedShippingSet: bag((order) => -adjustmentTotal(order, "shipping_refund")),
  refundDiscrepancySet: bag((order) => adjustmentTotal(order, "refund_discrepancy")),
  totalReceivedSet: bag(paidTotal),
  netPaymentSet: bag((order) => paidTotal(order) - refundedTotal(order)),
  totalOutstandingSet: bag(outstandingTotal),
  totalCapturableSet: bag(() => 0),
  totalTipReceivedSet: bag(() => 0),
  cartDiscountAmountSet: bag((order) => orderTotals(order).discounts),
};

const units = (order: Order, of: "quantity" | "currentQuantity") =>
  order.lines.reduce((sum, line) => sum + line[of], 0);

const Order: TypeResolvers = {
  ...metafieldResolvers("Order"),
  ...amounts,
  legacyResourceId: ({ id }: Order) => String(id),
  currencyCode: ({ currency }: Order) => currency,
  presentmentCurrencyCode: ({ currency, presentment }: Order) => presentment?.currency ?? currency,
  customer: ({ customerId }: Order, _args, { state }) =>
    customerId === null ? null : (getCustomer(state, customerId) ?? null),
  displayFinancialStatus: ({ financialStatus }: Order) => financialStatus,
  displayFulfillmentStatus: ({ sentAt }: Order) => (sentAt == null ? "UNFULFILLED" : "FULFILLED"),
  closed: ({ closedAt }: Order) => closedAt != null,
  closedAt: ({ closedAt }: Order) => closedAt ?? null,
  confirmed: () => true,
  edited: ({ lines }: Order) => lines.some((line) => line.added),
  fullyPaid: (order: Order) => !["PENDING", "VOIDED"].includes(order.financialStatus) && outstandingTotal(order) <= 0,
  unpaid: ({ financialStatus }: Order) => financialStatus === "PENDING",
  clientIp: ({ browserIp }: Order) => browserIp,
  customAttributes: ({ noteAttributes }: Order) => noteAttributes.map(({ name, value }) => ({ key: name, value })),
  discountCode: ({ discounts }: Order) => discounts[0]?.code ?? null,
  discountCodes: ({ discounts }: Order) => discounts.map(({ code }) => code),
  displayAddress: ({ shippingAddress, billingAddress }: Order) => shippingAddress ?? billingAddress,
  paymentGatewayNames: ({ gateway }: Order) => [gateway],
  lineItems: (order: Order, args: PageArgs) =>
    listConnection(
      args,
      order.lines.map((line) => lineOf(order, line)),
    ),
  shippingLine: (order: Order) => order.shipping && shippingOf(order, order.shipping),
  shippingLines: (order: Order, args: PageArgs) =>
    listConnection(args, order.shipping ? [shippingOf(order, order.shipping)] : []),
  taxLines: (order: Order) =>
    order.lines
      .flatMap((line) => taxLines(order, line.price * line.quantity - line.discount, line.taxRate))
      .map(taxLineOf),
  refunds: (order: Order, { first }: { first?: number | null }) =>
    order.refunds.slice(0, first ?? undefined).map((refund) => refundOf(order, refund)),
  transactions: (order: Order, { first }: { first?: number | null }) =>
    [...order.transactions, ...order.refunds.flatMap((refund) => refund.transactions)]
      .slice(0, first ?? undefined)
      .map((transaction) => transactionOf(order, transaction)),
  subtotalLineItemsQuantity: (order: Order) => units(order, "quantity"),
  currentSubtotalLineItemsQuantity: (order: Order) => units(order, "currentQuantity"),
  customerLocale: ({ customerId }: Order, _args, { state }) =>
    (customerId === null ? undefined : getCustomer(state, customerId)?.locale) ?? state.shop.locale,
  cancellation: ({ cancelledAt }: Order) => (cancelledAt === null ? null : { staffNote: null }),
  returnStatus: () => "NO_RETURN",
  taxExempt: () => false,
  requiresShipping: ({ lines }: Order) => lines.some((line) => !line.giftCard),
};

export const orderTypes: Record<string, TypeResolvers> = { Order };
