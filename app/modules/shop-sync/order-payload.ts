import { z } from "zod";
import { toMinor } from "~/lib/money";
import { isPaid, type OrderLineFacts, type RefundFacts } from "~/modules/earning/order-facts";
import { tracesOf, type OrderTraces, type Print } from "~/modules/earning/referral/order-prints";
import { customerPayload, id, time } from "./customer-payload";
import type { CustomerData, OrderData, RefundData } from "./store-event";

const decimal = z.union([z.string(), z.number()]).transform(String);
const money = decimal.nullish().transform((value) => value ?? "0");
const taxLines = z.array(z.object({ price: money })).default([]);

const refund = z.object({
  id,
  order_id: id,
  created_at: time,
  refund_line_items: z.array(z.object({ line_item_id: id, quantity: z.number().int() })).default([]),
  order_adjustments: z.array(z.object({ kind: z.string(), amount: money, tax_amount: money })).default([]),
});

const lineItem = z.object({
  id,
  product_id: id.nullish(),
  title: z.string().default(""),
  quantity: z.number().int().min(0),
  current_quantity: z.number().int().min(0).optional(),
  gift_card: z.boolean().default(false),
  price: money,
  total_discount: money,
  discount_allocations: z.array(z.object({ amount: money })).optional(),
  tax_lines: taxLines,
});

const order = z.object({
  id,
  name: z.string(),
  created_at: time,
  updated_at: time,
  processed_at: time.nullish(),
  cancelled_at: time.nullish(),
  financial_status: z.string().nullish(),
  test: z.boolean().nullish(),
  source_name: z.string().nullish(),
  email: z.string().nullish(),
  contact_email: z.string().nullish(),
  phone: z.string().nullish(),
  browser_ip: z.string().nullish(),
  discount_codes: z.array(z.object({ code: z.string() })).default([]),
  note_attributes: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
  shipping_address: z
    .object({
      country_code: z.string().nullish(),
      address1: z.string().nullish(),
      zip: z.string().nullish(),
      phone: z.string().nullish(),
    })
    .nullish(),
  billing_address: z.object({ country_code: z.string().nullish() }).nullish(),
  taxes_included: z.boolean(),
  total_price: money,
  current_total_price: decimal.nullish(),
  customer: customerPayload.nullish(),
  customer_locale: z.string().nullish(),
  line_items: z.array(lineItem),
  shipping_lines: z
    .array(z.object({ price: money, discounted_price: decimal.nullish(), tax_lines: taxLines }))
    .default([]),
  refunds: z.array(refund).default([]),
});

/**
 * The payload with each amount in the shop's own currency: where a `…_set` stands beside an amount, its shop money is
 * the one that counts.
 */
function inShopMoney(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inShopMoney);
  if (value === null || typeof value !== "object") return value;
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const set = fields[`${name}_set`] as { shop_money?: { amount?: unknown } } | null | undefined;
      return [name, set?.shop_money?.amount ?? inShopMoney(field)];
    }),
  );
}

const sum = (amounts: string[], currency: string): number =>
  amounts.reduce((total, amount) => total + Number(toMinor(amount, currency)), 0);

function refundFacts(payload: z.infer<typeof refund>, currency: string): RefundFacts {
  // Shopify signs adjustments by the shop's purse: money given back is negative.
  const given = (kind: string): number =>
    -sum(
      payload.order_adjustments
        .filter((entry) => entry.kind === kind)
        .flatMap((entry) => [entry.amount, entry.tax_amount]),
      currency,
    ) || 0;
  return {
    lines: payload.refund_line_items.map((line) => ({ lineId: String(line.line_item_id), quantity: line.quantity })),
    shipping: given("shipping_refund"),
    adjustment: given("refund_discrepancy"),
  };
}

function refundData(payload: z.infer<typeof refund>, currency: string): RefundData {
  return {
    refundId: payload.id,
    orderId: payload.order_id,
    createdAt: payload.created_at,
    facts: refundFacts(payload, currency),
  };
}

function lineFacts(line: z.infer<typeof lineItem>, currency: string): OrderLineFacts {
  const discounts = line.discount_allocations?.map((allocation) => allocation.amount) ?? [line.total_discount];
  return {
    id: String(line.id),
    productId: line.product_id ? String(line.product_id) : null,
    title: line.title,
    quantity: line.quantity,
    currentQuantity: line.current_quantity ?? line.quantity,
    giftCard: line.gift_card,
    price: Number(toMinor(line.price, currency)) * line.quantity,
    discount: sum(discounts, currency),
    tax: sum(
      line.tax_lines.map((tax) => tax.price),
      currency,
    ),
  };
}

function orderTraces(payload: z.infer<typeof order>): OrderTraces {
  const { shipping_address: shipping, customer } = payload;
  return {
    discountCodes: payload.discount_codes.map(({ code }) => code),
    attributes: payload.note_attributes.map(({ name, value }) => ({ name, value: String(value) })),
    buyer: {
      emails: [payload.email, payload.contact_email, customer?.email],
      phones: [payload.phone, shipping?.phone, customer?.phone],
      shipping: shipping && { ...shipping, countryCode: shipping.country_code },
      ip: payload.browser_ip,
    },
  };
}

/** When a payload shows the payment: at the order itself if it came paid, else at the change that made it paid. */
function paymentTime(payload: z.infer<typeof order>, topic: string, financialStatus: string): Date | null {
  if (!isPaid(financialStatus)) return null;
  return topic === "orders/create" ? (payload.processed_at ?? payload.created_at) : payload.updated_at;
}

/** Webhooks do not tell a customer's language; an order tells in which one it was placed. */
const inLanguageOf = (customer: CustomerData, locale: string | null | undefined): CustomerData => ({
  ...customer,
  locale: locale || null,
});

/** An orders/* webhook. Amounts are those in the shop's own currency. @throws ZodError when it is not an order */
export function parseOrderPayload(
  payload: unknown,
  context: { topic: string; triggeredAt: Date | null; currency: string; print?: Print },
): OrderData {
  const parsed = order.parse(inShopMoney(payload));
  const { currency } = context;
  const financialStatus = (parsed.financial_status ?? "pending").toUpperCase();
  return {
    orderId: parsed.id,
    customer: parsed.customer ? inLanguageOf(parsed.customer, parsed.customer_locale) : null,
    name: parsed.name,
    processedAt: parsed.processed_at ?? parsed.created_at,
    updatedAt: parsed.updated_at,
    triggeredAt: context.triggeredAt,
    paidAt: paymentTime(parsed, context.topic, financialStatus),
    cancelledAt: parsed.cancelled_at ?? null,
    financialStatus,
    test: parsed.test ?? false,
    channel: parsed.source_name ?? null,
    countryCode: parsed.shipping_address?.country_code ?? parsed.billing_address?.country_code ?? null,
    totalMinor: Number(toMinor(parsed.current_total_price ?? parsed.total_price, currency)),
    facts: {
      taxesIncluded: parsed.taxes_included,
      lines: parsed.line_items.map((line) => lineFacts(line, currency)),
      shipping: {
        price: sum(
          parsed.shipping_lines.map((line) => line.discounted_price ?? line.price),
          currency,
        ),
        tax: sum(
          parsed.shipping_lines.flatMap((line) => line.tax_lines.map((tax) => tax.price)),
          currency,
        ),
      },
      ...tracesOf(orderTraces(parsed), context.print),
    },
    refunds: parsed.refunds.map((entry) => refundData(entry, currency)),
  };
}

/** A refunds/create webhook. @throws ZodError when it is not a refund */
export function parseRefundPayload(payload: unknown, currency: string): RefundData {
  return refundData(refund.parse(inShopMoney(payload)), currency);
}
