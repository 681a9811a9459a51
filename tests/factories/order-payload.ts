import { customerPayload, type CustomerOptions } from "./customer-payload";
import { cents, decimal, moneySet, taxWithin } from "./money-set";

export interface OrderLineOptions {
  id?: number;
  price: string;
  quantity?: number;
  currentQuantity?: number;
  /** on the whole line */
  discount?: string;
  giftCard?: boolean;
}

export interface OrderOptions {
  id?: number;
  /** null: an order without customer */
  customer?: CustomerOptions | null;
  lines?: OrderLineOptions[];
  shipping?: string;
  taxRate?: number;
  financialStatus?: string;
  processedAt?: string;
  updatedAt?: string;
  cancelledAt?: string | null;
  test?: boolean;
  refunds?: object[];
  presentment?: { currency: string; rate: number };
}

/** The body of an orders/* webhook: prices incl. VAT, in EUR, paid, one line of 100.00. */
export function orderPayload(options: OrderOptions = {}) {
  const { id = 450_001, customer = {}, taxRate = 0.19, financialStatus = "paid", cancelledAt = null } = options;
  const { currency, rate } = options.presentment ?? { currency: "EUR", rate: 1 };
  const set = (minor: number) => moneySet(decimal(minor), "EUR", { currency, rate });
  const processedAt = options.processedAt ?? "2026-03-02T10:00:00+01:00";
  const lines = (options.lines ?? [{ price: "100.00" }]).map((line, index) =>
    lineItem(line, id * 10 + index, taxRate, set),
  );
  const shipping = cents(options.shipping ?? "0.00");
  const goods = lines.reduce((sum, line) => sum + cents(line.price) * line.quantity - cents(line.total_discount), 0);
  return {
    id,
    admin_graphql_api_id: `gid://shopify/Order/${id}`,
    name: `#${id}`,
    currency: "EUR",
    presentment_currency: currency,
    taxes_included: true,
    test: options.test ?? false,
    financial_status: financialStatus,
    fulfillment_status: null,
    created_at: processedAt,
    processed_at: processedAt,
    updated_at: options.updatedAt ?? processedAt,
    cancelled_at: cancelledAt,
    cancel_reason: cancelledAt ? "other" : null,
    total_price: decimal(goods + shipping),
    total_price_set: set(goods + shipping),
    current_total_price: decimal(goods + shipping),
    current_total_price_set: set(goods + shipping),
    subtotal_price: decimal(goods),
    subtotal_price_set: set(goods),
    discount_codes: [],
    customer: customer ? customerPayload(customer) : null,
    line_items: lines,
    shipping_lines: shipping ? [shippingLine(id, shipping, taxRate, set)] : [],
    refunds: options.refunds ?? [],
  };
}

type Set = (minor: number) => ReturnType<typeof moneySet>;

function lineItem(line: OrderLineOptions, id: number, rate: number, set: Set) {
  const { price, quantity = 1, discount = "0.00", giftCard = false } = line;
  const tax = giftCard ? 0 : taxWithin(cents(price) * quantity - cents(discount), rate);
  return {
    id: line.id ?? id,
    product_id: giftCard ? 8_100_999 : 8_100_001,
    title: giftCard ? "Gift card" : "Coffee cup",
    quantity,
    current_quantity: line.currentQuantity ?? quantity,
    gift_card: giftCard,
    taxable: !giftCard,
    price,
    price_set: set(cents(price)),
    total_discount: discount,
    total_discount_set: set(cents(discount)),
    discount_allocations: cents(discount)
      ? [{ amount: discount, amount_set: set(cents(discount)), discount_application_index: 0 }]
      : [],
    tax_lines: tax ? [{ title: "MwSt", rate, price: decimal(tax), price_set: set(tax) }] : [],
  };
}

function shippingLine(orderId: number, price: number, rate: number, set: Set) {
  const tax = taxWithin(price, rate);
  return {
    id: orderId * 10 + 9,
    title: "Standard",
    price: decimal(price),
    price_set: set(price),
    discounted_price: decimal(price),
    discounted_price_set: set(price),
    discount_allocations: [],
    tax_lines: [{ title: "MwSt", rate, price: decimal(tax), price_set: set(tax) }],
  };
}
