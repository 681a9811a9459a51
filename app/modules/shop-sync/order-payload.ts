import { z } from "zod";
import { toMinor } from "~/lib/money";
import { isPaid, type OrderLine, type RefundVersion } from "~/modules/orders/order-snapshot";
import {
  identitySignalsOf,
  type OrderSignals,
  type Fingerprinter,
} from "~/modules/earning/referrals/order-fingerprints";
import { codeDiscounts } from "./code-discounts";
import { customerPayload, id, time } from "./customer-payload";
import { isTip } from "./line-kinds";
import { orderMoney } from "./order-money";
import { count, decimal, inShopMoney, listOf, money, sumMinor, taxLines } from "./payload-values";
import { parseRefund } from "./refund-payload";
import type { CustomerData, OrderData } from "./store-event";

const allocation = z.object({ amount: money, discount_application_index: z.coerce.number().int().nullish() });
type Allocation = z.infer<typeof allocation>;

const lineItem = z.object({
  id,
  product_id: id.nullish(),
  variant_id: id.nullish(),
  title: z.string().nullish(),
  quantity: z.coerce.number().int().min(0),
  current_quantity: count,
  gift_card: z.boolean().nullish(),
  requires_shipping: z.boolean().nullish(),
  taxable: z.boolean().nullish(),
  /** only on tips, sometimes without a value */
  tip: z.unknown().optional(),
  tip_payment_gateway: z.unknown().optional(),
  tip_payment_method: z.unknown().optional(),
  price: money,
  total_discount: money,
  discount_allocations: z.array(allocation).nullish(),
  tax_lines: taxLines,
});

/** In Shopify's test notifications the buyer has no id: the order has no customer. */
const buyer = customerPayload.or(z.object({ id: z.null().optional() }).transform(() => null));

const order = z.object({
  id,
  name: z.string().nullish(),
  created_at: time,
  updated_at: time,
  processed_at: time.nullish(),
  cancelled_at: time.nullish(),
  financial_status: z.string().nullish(),
  fulfillment_status: z.string().nullish(),
  test: z.boolean().nullish(),
  source_name: z.string().nullish(),
  email: z.string().nullish(),
  contact_email: z.string().nullish(),
  phone: z.string().nullish(),
  browser_ip: z.string().nullish(),
  discount_codes: listOf(z.object({ code: z.string() })),
  discount_applications: listOf(z.object({ code: z.string().nullish() })),
  note_attributes: listOf(z.object({ name: z.string().nullish(), value: z.unknown().optional() })),
  shipping_address: z
    .object({
      country_code: z.string().nullish(),
      address1: z.string().nullish(),
      zip: z.string().nullish(),
      phone: z.string().nullish(),
    })
    .nullish(),
  billing_address: z.object({ country_code: z.string().nullish() }).nullish(),
  taxes_included: z
    .boolean()
    .nullish()
    .transform((included) => included ?? false),
  total_price: money,
  current_total_price: decimal.nullish(),
  total_outstanding: decimal.nullish(),
  customer: buyer.nullish(),
  customer_locale: z.string().nullish(),
  line_items: z.array(lineItem),
  shipping_lines: listOf(
    z.object({
      price: money,
      discounted_price: decimal.nullish(),
      tax_lines: taxLines,
      discount_allocations: listOf(allocation),
    }),
  ),
  refunds: listOf(z.unknown()),
});

const sum = sumMinor;

/** Of which code an allocation is: discounts without a code have none. */
const withCode =
  (applications: readonly { code?: string | null | undefined }[], currency: string) =>
  ({ amount, discount_application_index: index }: Allocation) => ({
    code: index == null ? null : applications[index]?.code,
    minor: Number(toMinor(amount, currency)),
  });
type WithCode = ReturnType<typeof withCode>;

function toOrderLine(line: z.infer<typeof lineItem>, currency: string, coded: WithCode): OrderLine {
  const discounts = line.discount_allocations?.map((allocation) => allocation.amount) ?? [line.total_discount];
  return {
    id: String(line.id),
    productId: line.product_id ? String(line.product_id) : null,
    variantId: line.variant_id ? String(line.variant_id) : null,
    title: line.title ?? "",
    quantity: line.quantity,
    currentQuantity: Math.max(0, line.current_quantity ?? line.quantity),
    giftCard: line.gift_card ?? false,
    ...(isTip(line) && { tip: true }),
    price: Number(toMinor(line.price, currency)) * line.quantity,
    discount: sum(discounts, currency),
    ...codeDiscounts((line.discount_allocations ?? []).map(coded)),
    tax: sum(
      line.tax_lines.map((tax) => tax.price),
      currency,
    ),
  };
}

function orderSignals(payload: z.infer<typeof order>): OrderSignals {
  const { shipping_address: shipping, customer } = payload;
  return {
    discountCodes: payload.discount_codes.map(({ code }) => code),
    attributes: payload.note_attributes.map(({ name, value }) => ({ name: name ?? "", value: String(value ?? "") })),
    buyer: {
      emails: [payload.email, payload.contact_email, customer?.email],
      phones: [payload.phone, shipping?.phone, customer?.phone],
      shipping: shipping && { ...shipping, countryCode: shipping.country_code },
      countryCode: payload.billing_address?.country_code ?? customer?.countryCode,
      ip: payload.browser_ip,
    },
  };
}

/** When the order was paid: at its creation if it was paid then, else at the change that made it paid. */
function paymentTime(payload: z.infer<typeof order>, topic: string, paid: boolean): Date | null {
  if (!paid) return null;
  return topic === "orders/create" ? (payload.processed_at ?? payload.created_at) : payload.updated_at;
}

/** Webhooks of customers contain no language; orders contain the one they were placed in. */
const inLanguageOf = (customer: CustomerData, locale: string | null | undefined): CustomerData => ({
  ...customer,
  locale: locale || null,
});

/** An orders/* webhook. Amounts are in the shop's currency. @throws ZodError when it is not an order */
export function parseOrderPayload(
  payload: unknown,
  context: { topic: string; triggeredAt: Date | null; currency: string; fingerprinter?: Fingerprinter },
): OrderData {
  const parsed = order.parse(inShopMoney(payload));
  const { currency, triggeredAt } = context;
  const financialStatus = (parsed.financial_status ?? "pending").toUpperCase();
  const sources = (payload as { refunds?: unknown[] | null }).refunds ?? [];
  const refundContext = { updatedAt: parsed.updated_at, triggeredAt, currency, taxesIncluded: parsed.taxes_included };
  const refunds = sources.map((source): RefundVersion => parseRefund(withOrder(source, parsed.id), refundContext));
  const paid = orderMoney({
    current: optionalMinor(parsed.current_total_price, currency),
    total: optionalMinor(parsed.total_price, currency),
    outstanding: optionalMinor(parsed.total_outstanding, currency),
    refunds,
  });
  const { referral, fingerprints } = identitySignalsOf(orderSignals(parsed), context.fingerprinter);
  const coded = withCode(parsed.discount_applications, currency);
  return {
    orderId: parsed.id,
    customer: parsed.customer ? inLanguageOf(parsed.customer, parsed.customer_locale) : null,
    name: parsed.name ?? `#${parsed.id}`,
    processedAt: parsed.processed_at ?? parsed.created_at,
    updatedAt: parsed.updated_at,
    triggeredAt,
    paidAt: paymentTime(parsed, context.topic, isPaid({ financialStatus, outstandingMinor: BigInt(paid.outstanding) })),
    cancelledAt: parsed.cancelled_at ?? null,
    financialStatus,
    outstandingMinor: paid.outstanding,
    test: parsed.test ?? false,
    channel: parsed.source_name ?? null,
    countryCode: parsed.shipping_address?.country_code ?? parsed.billing_address?.country_code ?? null,
    totalMinor: Number(toMinor(parsed.current_total_price ?? parsed.total_price, currency)),
    discountCodes: parsed.discount_codes.map(({ code }) => code),
    snapshot: {
      taxesIncluded: parsed.taxes_included,
      lines: parsed.line_items.map((line) => toOrderLine(line, currency, coded)),
      shipping: {
        price: sum(
          parsed.shipping_lines.map((line) => line.discounted_price ?? line.price),
          currency,
        ),
        tax: sum(
          parsed.shipping_lines.flatMap((line) => line.tax_lines.map((tax) => tax.price)),
          currency,
        ),
        ...codeDiscounts(parsed.shipping_lines.flatMap((line) => line.discount_allocations.map(coded))),
      },
      sent: ["partial", "fulfilled"].includes(parsed.fulfillment_status ?? ""),
      ...paid.snapshot,
      ...(referral && { referral }),
    },
    fingerprints,
    refunds,
  };
}

const optionalMinor = (amount: string | null | undefined, currency: string): number | null =>
  amount == null ? null : Number(toMinor(amount, currency));

/** Some sources omit the order's id in its refunds. */
const withOrder = (source: unknown, orderId: bigint): unknown =>
  source !== null && typeof source === "object" ? { order_id: String(orderId), ...source } : source;
