import { refundedTotal } from "../../state/order-totals";
import type { Order } from "../../state/types/order";
import type { OrderAdjustment, OrderTransaction, Refund, RefundLine } from "../../state/types/refund";
import type { Minor } from "../../state/types/values";
import type { PageArgs } from "../connections";
import type { TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import { lineOf } from "./line-item";
import { money, moneyBag } from "./money";

type Of<T> = T & { order: Order };

export const refundOf = (order: Order, refund: Refund): Of<Refund> => ({ ...refund, order });
export const transactionOf = (order: Order, transaction: OrderTransaction) => ({ ...transaction, order });

const paidOut = ({ transactions }: Refund): Minor =>
  transactions.reduce((sum, { status, amount }) => sum + (status === "success" ? amount : 0), 0);
const withOrder = <T extends object>(order: Order, items: T[]): Of<T>[] => items.map((item) => ({ ...item, order }));

const Refund: TypeResolvers = {
  processedAt: ({ createdAt }: Refund) => createdAt,
  updatedAt: ({ createdAt }: Refund) => createdAt,
  totalRefundedSet: (refund: Of<Refund>) => moneyBag(refund.order, paidOut(refund)),
  totalRefunded: (refund: Of<Refund>) => money(paidOut(refund), refund.order.currency),
  refundLineItems: ({ order, lines }: Of<Refund>, args: PageArgs) => listConnection(args, withOrder(order, lines)),
  orderAdjustments: ({ order, adjustments }: Of<Refund>, args: PageArgs) =>
    listConnection(args, withOrder(order, adjustments)),
  refundShippingLines: (_refund, args: PageArgs) => listConnection(args, []),
  transactions: ({ order, transactions }: Of<Refund>, args: PageArgs) =>
    listConnection(args, withOrder(order, transactions)),
  staffMember: () => null,
  return: () => null,
};

const RefundLineItem: TypeResolvers = {
  lineItem({ order, lineItemId }: Of<RefundLine>) {
    const line = order.lines.find(({ id }) => id === lineItemId);
    return line && lineOf(order, line);
  },
  location: () => null,
  restockType: ({ restockType }: RefundLine) => restockType.toUpperCase(),
  restocked: ({ restockType }: RefundLine) => restockType !== "no_restock",
  subtotalSet: ({ order, subtotal }: Of<RefundLine>) => moneyBag(order, subtotal),
  totalTaxSet: ({ order, tax }: Of<RefundLine>) => moneyBag(order, tax),
  priceSet: ({ order, subtotal, quantity }: Of<RefundLine>) => moneyBag(order, Math.round(subtotal / quantity)),
};

const OrderAdjustment: TypeResolvers = {
  amountSet: ({ order, amount }: Of<OrderAdjustment>) => moneyBag(order, amount),
  taxAmountSet: ({ order, tax }: Of<OrderAdjustment>) => moneyBag(order, tax),
  reason: ({ kind }: OrderAdjustment) => (kind === "refund_discrepancy" ? "REFUND_DISCREPANCY" : null),
};

const OrderTransaction: TypeResolvers = {
  amountSet: ({ order, amount }: Of<OrderTransaction>) => moneyBag(order, amount),
  kind: ({ kind }: OrderTransaction) => kind.toUpperCase(),
  status: ({ status }: OrderTransaction) => status.toUpperCase(),
  processedAt: ({ createdAt }: OrderTransaction) => createdAt,
  test: ({ order }: Of<OrderTransaction>) => order.test,
  formattedGateway: ({ gateway }: OrderTransaction) => gateway,
  maximumRefundableV2: ({ order, amount }: Of<OrderTransaction>) =>
    money(Math.max(0, amount - refundedTotal(order)), order.currency),
};

export const refundTypes: Record<string, TypeResolvers> = { Refund, RefundLineItem, OrderAdjustment, OrderTransaction };
