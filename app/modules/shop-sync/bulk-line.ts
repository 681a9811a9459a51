import { z } from "zod";
import { toMinor } from "~/lib/money";
import type { OrderLineFacts, RefundFacts } from "~/modules/earning/order-facts";
import { tracesOf, type OrderTraces, type Print } from "~/modules/earning/referral/order-prints";
import { idOfGid } from "./parse-webhook";
import type { CustomerData, OrderData, RefundData, StoreEvent } from "./store-event";

const time = z.iso.datetime({ offset: true }).transform((value) => new Date(value));
const shopMoney = z.object({ shopMoney: z.object({ amount: z.string() }) }).transform((set) => set.shopMoney.amount);
const taxLines = z.array(z.object({ priceSet: shopMoney })).default([]);
const gid = z.string().startsWith("gid://");

const bulkCustomer = z
  .object({
    id: gid,
    firstName: z.string().nullish(),
    lastName: z.string().nullish(),
    locale: z.string().nullish(),
    createdAt: time,
    updatedAt: time,
    tags: z.array(z.string()).optional(),
    defaultEmailAddress: z
      .object({
        emailAddress: z.string().nullish(),
        marketingState: z.string(),
        marketingOptInLevel: z.string().nullish(),
        marketingUpdatedAt: time.nullish(),
      })
      .nullish(),
    defaultPhoneNumber: z.object({ phoneNumber: z.string().nullish() }).nullish(),
    defaultAddress: z.object({ countryCodeV2: z.string().nullish() }).nullish(),
  })
  .transform((customer): CustomerData => ({
    customerId: idOfGid(customer.id),
    email: customer.defaultEmailAddress?.emailAddress ?? null,
    firstName: customer.firstName ?? null,
    lastName: customer.lastName ?? null,
    phone: customer.defaultPhoneNumber?.phoneNumber ?? null,
    locale: customer.locale ?? null,
    countryCode: customer.defaultAddress?.countryCodeV2 ?? null,
    ...(customer.tags && { tags: customer.tags }),
    ...(customer.defaultEmailAddress
      ? {
          consent: {
            state: customer.defaultEmailAddress.marketingState,
            optInLevel: customer.defaultEmailAddress.marketingOptInLevel ?? null,
            updatedAt: customer.defaultEmailAddress.marketingUpdatedAt ?? null,
          },
        }
      : {}),
    createdAt: customer.createdAt,
    updatedAt: customer.updatedAt,
  }));

const bulkOrder = z.object({
  id: gid,
  name: z.string(),
  createdAt: time,
  processedAt: time,
  updatedAt: time,
  cancelledAt: time.nullish(),
  displayFinancialStatus: z.string().nullish(),
  test: z.boolean(),
  sourceName: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  clientIp: z.string().nullish(),
  discountCodes: z.array(z.string()).default([]),
  customAttributes: z.array(z.object({ key: z.string(), value: z.string().nullish() })).default([]),
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
  customer: bulkCustomer.nullish(),
  transactions: z.array(z.object({ kind: z.string(), status: z.string(), processedAt: time.nullish() })).default([]),
  refunds: z.array(z.object({ id: gid, createdAt: time.nullish() })).default([]),
});

const bulkLineItem = z.object({
  id: gid,
  title: z.string(),
  quantity: z.number().int(),
  currentQuantity: z.number().int(),
  isGiftCard: z.boolean(),
  product: z.object({ id: gid }).nullish(),
  originalUnitPriceSet: shopMoney,
  discountAllocations: z.array(z.object({ allocatedAmountSet: shopMoney })),
  taxLines,
});
const bulkShippingLine = z.object({ id: gid, discountedPriceSet: shopMoney, taxLines });
const bulkAgreement = z.object({ id: gid, refund: z.object({ id: gid }).nullish() });
const bulkSale = z.object({
  id: gid,
  lineType: z.string(),
  quantity: z.number().int().nullish(),
  totalAmount: shopMoney,
  lineItem: z.object({ id: gid }).nullish(),
});

export interface BulkContext {
  /** the shop's currency */
  currency: string;
  /** keyed hash for what guards compare */
  print: Print;
}

/** An order with the lines that follow it in the file. */
export type BulkGroup = Record<string, unknown>[];

const sum = (amounts: string[], currency: string): number =>
  amounts.reduce((total, amount) => total + Number(toMinor(amount, currency)), 0);
const isA = (type: string) => (line: Record<string, unknown>) => String(line.id).startsWith(`gid://shopify/${type}/`);

function lineFacts(line: z.infer<typeof bulkLineItem>, currency: string): OrderLineFacts {
  return {
    id: String(idOfGid(line.id)),
    productId: line.product ? String(idOfGid(line.product.id)) : null,
    title: line.title,
    quantity: line.quantity,
    currentQuantity: line.currentQuantity,
    giftCard: line.isGiftCard,
    price: Number(toMinor(line.originalUnitPriceSet, currency)) * line.quantity,
    discount: sum(
      line.discountAllocations.map((allocation) => allocation.allocatedAmountSet),
      currency,
    ),
    tax: sum(
      line.taxLines.map((tax) => tax.priceSet),
      currency,
    ),
  };
}

/** Sales of a refund are signed by the shop's purse: what was given back is negative. */
function refundFacts(sales: z.infer<typeof bulkSale>[], currency: string): RefundFacts {
  const facts: RefundFacts = { lines: [], shipping: 0, adjustment: 0 };
  for (const sale of sales) {
    const given = -Number(toMinor(sale.totalAmount, currency)) || 0;
    if (sale.lineItem) {
      facts.lines.push({ lineId: String(idOfGid(sale.lineItem.id)), quantity: Math.abs(sale.quantity ?? 0) });
    } else if (sale.lineType === "SHIPPING") facts.shipping += given;
    else if (sale.lineType === "ADJUSTMENT") facts.adjustment += given;
  }
  return facts;
}

function refundsOf(order: z.infer<typeof bulkOrder>, children: BulkGroup, currency: string): RefundData[] {
  const sales = children
    .filter((line) => "totalAmount" in line)
    .map((line) => ({ parent: line.__parentId, sale: bulkSale.parse(line) }));
  const agreements = children.filter((line) => "refund" in line).map((line) => bulkAgreement.parse(line));
  return agreements.flatMap(({ id, refund }) => {
    if (!refund) return [];
    const known = order.refunds.find((entry) => entry.id === refund.id);
    return {
      refundId: idOfGid(refund.id),
      orderId: idOfGid(order.id),
      createdAt: known?.createdAt ?? order.updatedAt,
      facts: refundFacts(
        sales.filter(({ parent }) => parent === id).map(({ sale }) => sale),
        currency,
      ),
    };
  });
}

/** When the last payment came in; null when Shopify lists none. */
function paymentTime(order: z.infer<typeof bulkOrder>): Date | null {
  const times = order.transactions
    .filter(({ kind, status }) => status === "SUCCESS" && (kind === "SALE" || kind === "CAPTURE"))
    .flatMap(({ processedAt }) => processedAt ?? []);
  return times.reduce<Date | null>((latest, at) => (!latest || at > latest ? at : latest), null);
}

function orderTraces(order: z.infer<typeof bulkOrder>): OrderTraces {
  const { shippingAddress: shipping, customer } = order;
  return {
    discountCodes: order.discountCodes,
    attributes: order.customAttributes.map(({ key: name, value }) => ({ name, value })),
    buyer: {
      emails: [order.email, customer?.email],
      phones: [order.phone, shipping?.phone, customer?.phone],
      shipping: shipping && { ...shipping, countryCode: shipping.countryCodeV2 },
      ip: order.clientIp,
    },
  };
}

function orderData(group: BulkGroup, { currency, print }: BulkContext): OrderData {
  const [root, ...children] = group;
  const order = bulkOrder.parse(root);
  const shipping = children.filter(isA("ShippingLine")).map((line) => bulkShippingLine.parse(line));
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
    test: order.test,
    channel: order.sourceName ?? null,
    countryCode:
      order.shippingAddress?.countryCodeV2 ??
      order.billingAddress?.countryCodeV2 ??
      order.customer?.countryCode ??
      null,
    totalMinor: Number(toMinor(order.currentTotalPriceSet, currency)),
    facts: {
      taxesIncluded: order.taxesIncluded,
      lines: children.filter(isA("LineItem")).map((line) => lineFacts(bulkLineItem.parse(line), currency)),
      shipping: {
        price: sum(
          shipping.map((line) => line.discountedPriceSet),
          currency,
        ),
        tax: sum(
          shipping.flatMap((line) => line.taxLines.map((tax) => tax.priceSet)),
          currency,
        ),
      },
      ...tracesOf(orderTraces(order), print),
    },
    refunds: refundsOf(order, children, currency),
  };
}

/** A customer or order of a bulk export, with the lines that belong to it. @throws ZodError when it is neither */
export function parseBulkGroup(group: BulkGroup, context: BulkContext): StoreEvent {
  if (isA("Customer")(group[0] ?? {})) return { type: "customer", customer: bulkCustomer.parse(group[0]) };
  return { type: "order", order: orderData(group, context) };
}
