import { both, EUR, set, without, type Currencies } from "./amounts";
import { lineShape } from "./order-shape";
import { num, time, type Ids, type StoryWebhook } from "./story";

interface RefundedLine {
  index: number;
  quantity?: number;
  /** of all pieces, after discounts, as amounts of lines are written: with tax where prices include it */
  subtotal: string | number;
  tax?: number;
  /** no_restock, cancel, return or legacy_restock */
  restock?: string;
}

interface RefundMoney {
  amount: string;
  status?: string;
  kind?: string;
  gateway?: string;
  /** of `amount` */
  currency?: string;
  extra?: object;
}

export interface RefundShape {
  /** 0 for the first of an order */
  index?: number;
  lines?: RefundedLine[];
  money?: RefundMoney[];
  adjustments?: object[];
  shippingLines?: object[];
  currencies?: Currencies;
  extra?: object;
  /** fields that this payload leaves out, at any depth */
  leaves?: string[];
}

const gid = (type: string, id: bigint) => `gid://shopify/${type}/${id}`;

/** An entry of `order_adjustments`: negative is money beyond the lines, positive is less than they are worth. */
export const adjustment = (amount: string, reason = "Refund discrepancy", extra: object = {}) => ({
  id: 4_000_001,
  order_id: 4_000_002,
  refund_id: 4_000_003,
  ...both("amount", amount),
  ...both("tax_amount", "0.00"),
  kind: "refund_discrepancy",
  reason,
  ...extra,
});

/** Shipping given back as it was booked until 2024-10, and still is beside the new lines. */
export const shippingAdjustment = (amount: string, tax = "0.00") => ({
  ...adjustment(`-${amount}`, "Shipping refund"),
  ...both("tax_amount", tax === "0.00" ? tax : `-${tax}`),
  kind: "shipping_refund",
});

/** Shipping given back as of 2024-10. */
export const refundedShipping = (ids: Ids, amount: string, tax = "0.00") => ({
  id: 4_100_001,
  shipping_line_id: num(ids.line(90)),
  subtotal_amount_set: set(amount),
  tax_amount_set: set(tax),
  shipping_line: { id: num(ids.line(90)), title: "Standard", ...both("price", amount), tax_lines: [] },
});

/** The body of a refunds/create webhook, and an entry of an order's `refunds`. */
export function refundShape(ids: Ids, second: number, shape: RefundShape): object {
  const { index = 0, lines = [], money = [], currencies = EUR } = shape;
  const whole = {
    id: num(ids.refund(index)),
    admin_graphql_api_id: gid("Refund", ids.refund(index)),
    created_at: time(second),
    duties: [],
    note: null,
    order_adjustments: shape.adjustments ?? [],
    order_id: num(ids.order),
    processed_at: time(second),
    refund_line_items: lines.map(({ index: line, quantity = 1, subtotal, tax = 0, restock = "return" }, place) => ({
      id: 4_200_000 + place,
      line_item: lineShape(ids, line, { price: "0.00", quantity }),
      line_item_id: num(ids.line(line)),
      location_id: null,
      quantity,
      restock_type: restock,
      subtotal: Number(subtotal),
      subtotal_set: set(String(subtotal), currencies),
      total_tax: tax,
      total_tax_set: set(tax.toFixed(2), currencies),
    })),
    refund_shipping_lines: shape.shippingLines ?? [],
    restock: lines.some(({ restock }) => restock !== "no_restock"),
    return: null,
    total_duties_set: set("0.00", currencies),
    transactions: money.map(
      ({ amount, status = "success", kind = "refund", gateway = "bogus", currency, extra }, place) => ({
        id: 4_300_000 + place,
        admin_graphql_api_id: `gid://shopify/OrderTransaction/${4_300_000 + place}`,
        amount,
        amount_rounding: null,
        authorization: null,
        created_at: time(second),
        currency: currency ?? currencies.shop,
        device_id: null,
        error_code: null,
        gateway,
        kind,
        location_id: null,
        manual_payment_gateway: false,
        message: null,
        order_id: num(ids.order),
        parent_id: 4_300_900,
        payment_id: "#1012.2",
        processed_at: time(second),
        receipt: {},
        source_name: "1830279",
        status,
        test: false,
        total_unsettled_set: {
          presentment_money: { amount: "0.0", currency: "EUR" },
          shop_money: { amount: "0.0", currency: "EUR" },
        },
        user_id: null,
        ...extra,
      }),
    ),
    user_id: null,
    ...shape.extra,
  };
  return without(whole, shape.leaves ?? []) as object;
}

export const refunded = (ids: Ids, second: number, shape: RefundShape): StoryWebhook => ({
  topic: "refunds/create",
  payload: refundShape(ids, second, shape),
  second,
});
