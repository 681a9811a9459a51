import type { OrderFacts, OrderLineFacts, OrderState } from "~/modules/earning/order-facts";
import type { OrderRule } from "~/modules/earning/order-rule";

export const rule: OrderRule = {
  ruleId: "00000000-0000-4000-8000-000000000001",
  enabled: true,
  validFrom: null,
  validTo: null,
  pointsPerUnit: 1,
  unit: 100,
  rounding: "FLOOR",
  holdDays: 14,
  basis: { includeTax: true, includeShipping: false, afterDiscounts: true },
};

export function line(fields: Partial<OrderLineFacts> = {}): OrderLineFacts {
  const quantity = fields.quantity ?? 1;
  return {
    id: "1",
    productId: "9",
    title: "Cup",
    quantity,
    currentQuantity: quantity,
    giftCard: false,
    price: 10_000,
    discount: 0,
    tax: 1_597,
    ...fields,
  };
}

export function facts(fields: Partial<OrderFacts> = {}): OrderFacts {
  return { taxesIncluded: true, lines: [line()], shipping: { price: 490, tax: 78 }, ...fields };
}

/** A paid order of one cup for 100.00. */
export function order(fields: Partial<OrderState> = {}): OrderState {
  return {
    orderId: 1n,
    name: "#1001",
    customerId: 7n,
    processedAt: new Date("2026-03-02T09:00:00Z"),
    paidAt: new Date("2026-03-02T09:00:00Z"),
    cancelledAt: null,
    financialStatus: "PAID",
    test: false,
    facts: facts(),
    refunds: [],
    ...fields,
  };
}
