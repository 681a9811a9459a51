import type { OrderSnapshot, OrderLine, OrderState } from "~/modules/orders/order-snapshot";
import type { RuleDefinition, RuleBook } from "~/modules/earning/core/earning-rule";

/** One point for each 1.00, 14 days on hold. */
export const orderRule: RuleDefinition = {
  ruleId: "00000000-0000-4000-8000-000000000001",
  event: "ORDER",
  name: "Orders",
  enabled: true,
  enabledAt: null,
  changedAt: new Date("2026-01-01T00:00:00Z"),
  validFrom: null,
  validTo: null,
  priority: 0,
  formula: { kind: "PER_UNIT", pointsPerUnit: 1, unit: 100 },
  holdDays: 14,
  approval: "AUTOMATIC",
  limits: {},
  conditions: {},
};

export const paidBasis = { includeTax: true, includeShipping: false, afterDiscounts: true };

export function ruleBook(fields: { rules?: RuleDefinition[] } & Partial<RuleBook["programme"]> = {}): RuleBook {
  const { rules = [orderRule], ...programme } = fields;
  return {
    rules,
    multipliers: [],
    programme: {
      rounding: "FLOOR",
      basis: paidBasis,
      combination: "ADD_UP",
      takeBackPolicy: "STOP_AT_ZERO",
      timezone: "Europe/Berlin",
      ...programme,
    },
  };
}

export function line(fields: Partial<OrderLine> = {}): OrderLine {
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

export function snapshot(fields: Partial<OrderSnapshot> = {}): OrderSnapshot {
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
    deletedAt: null,
    financialStatus: "PAID",
    outstandingMinor: 0n,
    test: false,
    channel: "web",
    countryCode: "DE",
    snapshot: snapshot(),
    refunds: [],
    ...fields,
  };
}
