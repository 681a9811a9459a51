import { lineTotal, shippingTotal, taxOf } from "../../state/order-totals";
import { gid } from "../../state/gid";
import type { Order, OrderLine } from "../../state/types/order";
import type { OrderAdjustment, Refund } from "../../state/types/refund";
import type { Minor, Millis } from "../../state/types/values";
import type { PageArgs } from "../connections";
import { typed, type TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import { lineOf } from "./line-item";
import { moneyBag } from "./money";
import { refundOf } from "./refund";

interface Sale {
  order: Order;
  actionType: "ORDER" | "RETURN";
  quantity: number | null;
  /** after discounts, with tax; negative for refunds */
  total: Minor;
  tax: Minor;
  line?: OrderLine;
}

interface Agreement {
  order: Order;
  happenedAt: Millis;
  reason: "ORDER" | "ORDER_EDIT" | "REFUND";
  refund?: Refund;
  sales: (Sale & { __typename: string })[];
}

const withTax = (order: Order, amount: Minor, tax: Minor): Minor => (order.taxesIncluded ? amount : amount + tax);

function lineSale(order: Order, line: OrderLine, quantity: number, amount: Minor, tax: Minor) {
  const actionType = quantity < 0 ? ("RETURN" as const) : ("ORDER" as const);
  const sale = { order, actionType, quantity, total: withTax(order, amount, tax), tax, line };
  return typed(line.tip ? "TipSale" : line.giftCard ? "GiftCardSale" : "ProductSale", sale);
}

const wholeLine = (order: Order, line: OrderLine) =>
  lineSale(order, line, line.quantity, lineTotal(line), taxOf(lineTotal(line), line.taxRate, order.taxesIncluded));

function shippingSale(order: Order) {
  if (!order.shipping) return [];
  const amount = shippingTotal(order.shipping);
  const tax = taxOf(amount, order.shipping.taxRate, order.taxesIncluded);
  const sale = { order, actionType: "ORDER" as const, quantity: 1, total: withTax(order, amount, tax), tax };
  return [typed("ShippingLineSale", sale)];
}

function adjustmentSale(order: Order, { kind, amount, tax }: OrderAdjustment) {
  const sale = { order, actionType: "RETURN" as const, quantity: null, total: withTax(order, amount, tax), tax };
  return typed(kind === "shipping_refund" ? "ShippingLineSale" : "AdjustmentSale", sale);
}

function refundSales(order: Order, refund: Refund) {
  const lines = refund.lines.flatMap(({ lineItemId, quantity, subtotal, tax }) => {
    const line = order.lines.find(({ id }) => id === lineItemId);
    return line ? [lineSale(order, line, -quantity, -subtotal, -tax)] : [];
  });
  return [...lines, ...refund.adjustments.map((adjustment) => adjustmentSale(order, adjustment))];
}

/** One agreement for the order as placed, one for all edits together, one for each refund. */
function agreementsOf(order: Order): (Agreement & { __typename: string; id: string })[] {
  const bought = order.lines.filter(({ added }) => !added).map((line) => wholeLine(order, line));
  const added = order.lines.filter((line) => line.added).map((line) => wholeLine(order, line));
  const placed = { order, happenedAt: order.processedAt, reason: "ORDER" as const };
  const edited = { order, happenedAt: order.updatedAt, reason: "ORDER_EDIT" as const, sales: added };
  const agreements = [
    typed("OrderAgreement", { ...placed, sales: [...bought, ...shippingSale(order)] }),
    ...(added.length > 0 ? [typed("OrderEditAgreement", edited)] : []),
    ...order.refunds.map((refund) => {
      const given = { order, happenedAt: refund.createdAt, reason: "REFUND" as const, refund };
      return typed("RefundAgreement", { ...given, sales: refundSales(order, refund) });
    }),
  ];
  return agreements.map((agreement, index) => ({ ...agreement, id: gid("SalesAgreement", order.id * 100 + index) }));
}

const agreement: TypeResolvers = {
  app: () => null,
  user: () => null,
  sales({ id, sales }: { id: string } & Agreement, args: PageArgs) {
    // Ids of sales have more digits than a JavaScript number holds.
    const number = BigInt(id.split("/").at(-1) ?? 0) * 100n;
    return listConnection(
      args,
      sales.map((sale, index) => ({ ...sale, id: gid("Sale", String(number + BigInt(index))) })),
    );
  },
};

const sale: TypeResolvers = {
  taxes: () => [],
  totalAmount: ({ order, total }: Sale) => moneyBag(order, total),
  totalTaxAmount: ({ order, tax }: Sale) => moneyBag(order, tax),
  totalDiscountAmountBeforeTaxes: ({ order, line }: Sale) => moneyBag(order, line?.discount ?? 0),
  totalDiscountAmountAfterTaxes: ({ order, line }: Sale) => moneyBag(order, line?.discount ?? 0),
};

const ofLine = { ...sale, lineItem: ({ order, line }: Sale) => line && lineOf(order, line) };

export const agreementTypes: Record<string, TypeResolvers> = {
  Order: { agreements: (order: Order, args: PageArgs) => listConnection(args, agreementsOf(order)) },
  OrderAgreement: agreement,
  OrderEditAgreement: agreement,
  RefundAgreement: {
    ...agreement,
    refund: ({ order, refund }: Agreement) => refund && refundOf(order, refund),
  },
  ProductSale: { ...ofLine, lineType: () => "PRODUCT" },
  GiftCardSale: { ...ofLine, lineType: () => "GIFT_CARD" },
  TipSale: { ...ofLine, lineType: () => "TIP" },
  ShippingLineSale: { ...sale, lineType: () => "SHIPPING", shippingLine: () => null },
  AdjustmentSale: { ...sale, lineType: () => "ADJUSTMENT" },
};
