import { z } from "zod";
import { toMinor } from "~/lib/money";
import { withFingerprints } from "./customer-rows";
import {
  identitySignalsOf,
  type OrderSignals,
  type Fingerprinter,
} from "~/modules/earning/referrals/order-fingerprints";
import { bulkCustomer } from "./bulk-customer";
import { toOrderLine, toShipping } from "./bulk-order-lines";
import { refundsOf, tipsOf } from "./bulk-refunds";
import { gid, shopMoney, time, type BulkGroup } from "./bulk-values";
import { orderMoney } from "./order-money";
import { idOfGid } from "./parse-webhook";
import { listOf } from "./payload-values";
import type { OrderData, StoreEvent } from "./store-event";

const bulkOrder = z.object({
  id: gid,
  name: z.string(),
  createdAt: time,
  processedAt: time,
  updatedAt: time,
  cancelledAt: time.nullish(),
  displayFinancialStatus: z.string().nullish(),
  displayFulfillmentStatus: z.string().nullish(),
  test: z.boolean(),
  sourceName: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  clientIp: z.string().nullish(),
  discountCodes: listOf(z.string()),
  customAttributes: listOf(z.object({ key: z.string(), value: z.string().nullish() })),
  shippingAddress: z
    .object({
      countryCodeV2: z.string().nullish(),
      address1: z.string().nullish(),
      zip: z.string().nullish(),
      phone: z.string().nullish(),
    })
    .nullish(),
  billingAddress: z.object({ countryCodeV2: z.string().nullish() }).nullish(),
  taxesIncluded: z.boolean(),
  currentTotalPriceSet: shopMoney,
  totalPriceSet: shopMoney.nullish(),
  totalOutstandingSet: shopMoney.nullish(),
  totalReceivedSet: shopMoney.nullish(),
  customer: bulkCustomer.nullish(),
  transactions: listOf(
    z.object({ kind: z.string(), status: z.string(), processedAt: time.nullish(), amountSet: shopMoney.nullish() }),
  ),
  refunds: listOf(z.object({ id: gid, createdAt: time.nullish(), totalRefundedSet: shopMoney.nullish() })),
});

export interface BulkContext {
  /** the shop's currency */
  currency: string;
  /** keyed hash for identity signals */
  fingerprinter: Fingerprinter;
}

const isA = (type: string) => (line: Record<string, unknown>) => String(line.id).startsWith(`gid://shopify/${type}/`);

/** When the last payment came in; null when Shopify lists none. */
function paymentTime(order: z.infer<typeof bulkOrder>): Date | null {
  const times = order.transactions
    .filter(({ kind, status }) => status === "SUCCESS" && (kind === "SALE" || kind === "CAPTURE"))
    .flatMap(({ processedAt }) => processedAt ?? []);
  return times.reduce<Date | null>((latest, at) => (!latest || at > latest ? at : latest), null);
}

function orderSignals(order: z.infer<typeof bulkOrder>): OrderSignals {
  const { shippingAddress: shipping, customer } = order;
  return {
    discountCodes: order.discountCodes,
    attributes: order.customAttributes.map(({ key: name, value }) => ({ name, value })),
    buyer: {
      emails: [order.email, customer?.email],
      phones: [order.phone, shipping?.phone, customer?.phone],
      shipping: shipping && { ...shipping, countryCode: shipping.countryCodeV2 },
      countryCode: order.billingAddress?.countryCodeV2 ?? customer?.countryCode,
      ip: order.clientIp,
    },
  };
}

function orderData(group: BulkGroup, { currency, fingerprinter }: BulkContext): OrderData {
  const [root, ...children] = group;
  const order = bulkOrder.parse(root);
  const minor = (amount: string | null | undefined) => (amount == null ? null : Number(toMinor(amount, currency)));
  const refunds = refundsOf(order, children, currency);
  const paid = orderMoney({
    current: minor(order.currentTotalPriceSet),
    total: minor(order.totalPriceSet),
    outstanding: minor(order.totalOutstandingSet),
    received: minor(order.totalReceivedSet),
    refunds,
  });
  const tips = tipsOf(children);
  const { referral, fingerprints } = identitySignalsOf(orderSignals(order), fingerprinter);
  return {
    orderId: idOfGid(order.id),
    customer: order.customer ?? null,
    name: order.name,
    processedAt: order.processedAt,
    updatedAt: order.updatedAt,
    triggeredAt: null,
    paidAt: paymentTime(order),
    cancelledAt: order.cancelledAt ?? null,
    financialStatus: order.displayFinancialStatus ?? "PENDING",
    outstandingMinor: paid.outstanding,
    test: order.test,
    channel: order.sourceName ?? null,
    countryCode:
      order.shippingAddress?.countryCodeV2 ??
      order.billingAddress?.countryCodeV2 ??
      order.customer?.countryCode ??
      null,
    totalMinor: Number(toMinor(order.currentTotalPriceSet, currency)),
    discountCodes: order.discountCodes,
    snapshot: {
      taxesIncluded: order.taxesIncluded,
      lines: children.filter(isA("LineItem")).map((line) => toOrderLine(line, currency, tips)),
      shipping: toShipping(children.filter(isA("ShippingLine")), currency),
      ...(order.displayFulfillmentStatus && {
        sent: ["PARTIALLY_FULFILLED", "FULFILLED"].includes(order.displayFulfillmentStatus),
      }),
      ...paid.snapshot,
      ...(referral && { referral }),
    },
    fingerprints,
    refunds,
  };
}

/** A customer or order of a bulk export, with the lines that belong to it. @throws ZodError when it is neither */
export function parseBulkGroup(group: BulkGroup, context: BulkContext): StoreEvent {
  if (isA("Customer")(group[0] ?? {}))
    return { type: "customer", customer: withFingerprints(bulkCustomer.parse(group[0]), context.fingerprinter) };
  return { type: "order", order: orderData(group, context) };
}
