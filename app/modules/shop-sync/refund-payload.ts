import { z } from "zod";
import { currencyExponent } from "~/lib/money";
import type { RefundSnapshot, RefundVersion } from "~/modules/orders/order-snapshot";
import { id, time } from "./customer-payload";
import { count, decimal, inShopMoney, listOf, money, rateOf, sumMinor } from "./payload-values";
import { readRefund, type RefundMoney } from "./read-refund";

const adjustment = z.object({
  kind: z.string().nullish(),
  reason: z.string().nullish(),
  amount: money,
  tax_amount: money,
});

type Adjustment = z.infer<typeof adjustment>;

const transaction = z.object({
  kind: z.string().nullish(),
  status: z.string().nullish(),
  amount: money,
  /** currency of `amount`; the buyer's when the order was not paid in the shop's currency */
  currency: z.string().nullish(),
});

const refund = z.object({
  id,
  order_id: id,
  created_at: time.nullish(),
  processed_at: time.nullish(),
  refund_line_items: listOf(
    z.object({
      line_item_id: id,
      quantity: count,
      subtotal: decimal.nullish(),
      total_tax: money,
    }),
  ),
  refund_shipping_lines: listOf(z.object({ subtotal_amount: money, tax_amount: money })),
  /** refunded duties and import fees; single duties are `duties` in webhooks and `refund_duties` in the reference */
  total_duties: money,
  total_additional_fees: money,
  refund_duties: listOf(z.object({ amount: money })),
  order_adjustments: listOf(adjustment),
  transactions: z.array(transaction).nullish(),
});
type RefundPayload = z.infer<typeof refund>;

/** Since 2024-10 shipping has lines of its own; older payloads, and some newer ones, book it as an adjustment. */
const isShipping = ({ kind, reason }: Adjustment): boolean =>
  kind ? kind === "shipping_refund" : /shipping/i.test(reason ?? "");

/** The refund's money by status; null when the payload contains none. */
function moneyOf(payload: RefundPayload, source: unknown, currency: string): RefundMoney | null {
  if (!payload.transactions) return null;
  const money = { done: 0, coming: 0, failed: false, exact: true };
  for (const { kind, status, amount, currency: own } of payload.transactions) {
    const step = status?.toLowerCase() ?? "success";
    if ((kind ?? "refund").toLowerCase() !== "refund") continue;
    if (step === "failure" || step === "error") {
      money.failed = true;
      continue;
    }
    const rate = own && own !== currency ? rateOf(source, own) : 1;
    if (rate === null) return null;
    if (rate !== 1) money.exact = false;
    const minor = rate === 1 ? sumMinor([amount], currency) : overMinor(Number(amount) * rate, currency);
    money[step === "success" ? "done" : "coming"] += minor;
  }
  return money;
}

const overMinor = (amount: number, currency: string): number => Math.round(amount * 10 ** currencyExponent(currency));

function toRefundSnapshot(
  payload: RefundPayload,
  source: unknown,
  { currency, taxesIncluded }: RefundContext,
): RefundSnapshot {
  const sum = (amounts: string[]) => sumMinor(amounts, currency);
  const { refund_line_items: lines, refund_shipping_lines: shippingLines } = payload;
  const [shipping, others] = [true, false].map((wanted) =>
    payload.order_adjustments.filter((entry) => isShipping(entry) === wanted),
  ) as [Adjustment[], Adjustment[]];
  const listed = shippingLines.length > 0;
  return readRefund({
    lines: lines.map((line) => ({ lineId: String(line.line_item_id), quantity: Math.max(0, line.quantity ?? 0) })),
    worth: lines.every(({ subtotal }) => subtotal != null) ? sum(lines.map(({ subtotal }) => subtotal ?? "0")) : null,
    tax: sum(lines.map((line) => line.total_tax)),
    shipping: listed
      ? sum(shippingLines.map((line) => line.subtotal_amount))
      : Math.max(0, -sum(shipping.map(({ amount }) => amount))),
    shippingTax: listed
      ? sum(shippingLines.map((line) => line.tax_amount))
      : Math.max(0, -sum(shipping.map((entry) => entry.tax_amount))),
    taxesIncluded,
    duties:
      Math.max(sum([payload.total_duties]), sum(payload.refund_duties.map(({ amount }) => amount))) +
      sum([payload.total_additional_fees]),
    discrepancy: sum(others.flatMap((entry) => [entry.amount, entry.tax_amount])),
    money: moneyOf(payload, source, currency),
  });
}

/** A version of a refund is as new as the order it came with, or as the refund itself. */
interface RefundContext {
  updatedAt: Date | null;
  triggeredAt: Date | null;
  currency: string;
  /** do the order's prices include taxes? null when the source does not say */
  taxesIncluded: boolean | null;
}

/** A refund, from its own webhook or within an order. @throws ZodError when it is none */
export function parseRefund(source: unknown, context: RefundContext): RefundVersion {
  const payload = refund.parse(inShopMoney(source));
  const { updatedAt, triggeredAt } = context;
  const createdAt = payload.created_at ?? payload.processed_at ?? updatedAt ?? triggeredAt ?? new Date(0);
  return {
    refundId: payload.id,
    orderId: payload.order_id,
    createdAt,
    updatedAt:
      updatedAt ?? (payload.processed_at && payload.processed_at > createdAt ? payload.processed_at : createdAt),
    triggeredAt,
    snapshot: toRefundSnapshot(payload, source, context),
  };
}
