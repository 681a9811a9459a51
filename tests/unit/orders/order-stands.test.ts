import { describe, expect, it } from "vitest";
import { counts, isGoods, isPaid } from "~/modules/orders/order-snapshot";
import { keepsGoods, orderStands } from "~/modules/orders/order-stands";
import { line, order, snapshot } from "../earning/order-fixtures";

const now = new Date("2026-03-02T10:00:00Z");

describe("an order is paid", () => {
  it.each([
    ["PAID", 0n, true],
    ["PARTIALLY_REFUNDED", 0n, true],
    ["REFUNDED", 0n, true],
    // a deposit of which something went back is "partially refunded" as well
    ["PARTIALLY_REFUNDED", 1n, false],
    ["PAID", -1n, true],
    ["PENDING", 0n, false],
    ["AUTHORIZED", 0n, false],
    ["PARTIALLY_PAID", 0n, false],
    ["VOIDED", 0n, false],
    ["EXPIRED", 0n, false],
  ])("%s with %i outstanding: %s", (financialStatus, outstandingMinor, paid) => {
    expect(isPaid({ financialStatus, outstandingMinor })).toBe(paid);
  });
});

describe("an order counts", () => {
  it.each([
    ["as it is", {}, true],
    ["not paid", { financialStatus: "PENDING" }, false],
    ["cancelled", { cancelledAt: now }, false],
    ["deleted", { deletedAt: now }, false],
    ["a test", { test: true }, false],
  ])("%s: %s", (_name, fields, result) => {
    expect(counts(order(fields))).toBe(result);
    expect(orderStands(order(fields))).toBe(result);
  });
});

it.each([
  [{ giftCard: false }, true],
  [{ giftCard: true }, false],
  [{ giftCard: false, tip: true }, false],
])("%j is goods: %s", (fields, goods) => {
  expect(isGoods(fields)).toBe(goods);
});

describe("an order keeps goods", () => {
  const back = (quantity: number, adjustment = 0) => [{ lines: [{ lineId: "1", quantity }], shipping: 0, adjustment }];
  const two = line({ quantity: 2, price: 2_000, tax: 0 });

  it.each([
    ["all kept", [two], [], true],
    ["one of two kept", [two], back(1), true],
    ["none kept", [two], back(2), false],
    ["none kept, but for a fee", [two], back(2, -500), false],
    ["all its money given back without goods", [two], back(0, 2_000), false],
    ["all its money but a cent", [two], back(0, 1_999), true],
    ["goods that cost nothing", [line({ price: 0, tax: 0 })], [], true],
    ["goods that cost nothing, sent back", [line({ price: 0, tax: 0 })], back(1), false],
    ["a gift card alone", [line({ giftCard: true })], [], false],
    ["a tip alone", [line({ tip: true })], [], false],
    ["a gift card kept, goods sent back", [two, line({ id: "2", giftCard: true })], back(2), false],
  ])("%s: %s", (_name, lines, refunds, keeps) => {
    expect(keepsGoods({ snapshot: snapshot({ lines }), refunds })).toBe(keeps);
  });

  it("or does not stand, though it is paid", () => {
    expect(orderStands(order({ snapshot: snapshot({ lines: [two] }), refunds: back(2) }))).toBe(false);
  });
});
