import { describe, expect, it } from "vitest";
import { byBasis, everyLine, goodsAmounts, keptQuantity, lineAmount, paidBasis } from "~/modules/orders/line-amounts";
import type { OrderLine, RefundSnapshot } from "~/modules/orders/order-snapshot";
import { line, snapshot } from "../earning/order-fixtures";

const refund = (...lines: [lineId: string, quantity: number][]): RefundSnapshot => ({
  lines: lines.map(([lineId, quantity]) => ({ lineId, quantity })),
  shipping: 0,
  adjustment: 0,
});

describe("an amount of 119.00 with 19.00 tax", () => {
  it.each([
    ["tax included, tax counts", true, true, 11_900],
    ["tax included, tax does not count", true, false, 10_000],
    ["tax on top, tax counts", false, true, 13_800],
    ["tax on top, tax does not count", false, false, 11_900],
  ])("%s", (_name, taxesIncluded, includeTax, amount) => {
    expect(byBasis(11_900, 1_900, taxesIncluded, includeTax)).toBe(amount);
  });
});

describe("a line of 100.00 with 25.00 discount and 11.97 tax", () => {
  const discounted = line({ price: 10_000, discount: 2_500, tax: 1_197 });

  it.each([
    ["as paid", paidBasis, 7_500],
    ["before discounts", { ...paidBasis, afterDiscounts: false }, 10_000],
    ["without tax", { ...paidBasis, includeTax: false }, 6_303],
  ])("%s", (_name, basis, amount) => {
    expect(lineAmount(discounted, true, basis)).toBe(amount);
  });
});

describe("pieces kept of a line of 5", () => {
  it.each<[name: string, fields: Partial<OrderLine>, refunds: RefundSnapshot[], kept: number]>([
    ["nothing happened", {}, [], 5],
    ["an edit left 3", { currentQuantity: 3 }, [], 3],
    ["a refund of 2", {}, [refund(["1", 2])], 3],
    ["an edit left 3, and the refund of 2 is the same event", { currentQuantity: 3 }, [refund(["1", 2])], 3],
    ["an edit left 4, refunds are further", { currentQuantity: 4 }, [refund(["1", 2]), refund(["1", 1])], 2],
    ["a refund of another line", {}, [refund(["2", 2])], 5],
    ["one refund that names the line twice", {}, [refund(["1", 1], ["1", 3])], 1],
    ["more refunded than ordered", {}, [refund(["1", 9])], 0],
    ["an edit that adds pieces raises what was ordered with them", { currentQuantity: 7 }, [], 5],
  ])("%s", (_name, fields, refunds, kept) => {
    expect(keptQuantity(line({ quantity: 5, ...fields }), refunds)).toBe(kept);
  });
});

describe("goods of an order", () => {
  const kept = (fields: Partial<OrderLine>, refunds: RefundSnapshot[] = []) =>
    goodsAmounts({ snapshot: snapshot({ lines: [line(fields)] }), refunds }, paidBasis, everyLine);

  it.each([
    // 9.98 for 3 pieces: 2 of them are worth 6.653, 1 is worth 3.327
    ["2 of 3 pieces for 9.98", { quantity: 3, price: 998 }, 1, 665],
    ["1 of 3 pieces for 9.98, rounded to the nearest cent", { quantity: 3, price: 998 }, 2, 333],
    ["2 of 3 pieces for 10.00, rounded to the nearest cent", { quantity: 3, price: 1_000 }, 1, 667],
    ["half a cent is rounded up", { quantity: 2, price: 1_001 }, 1, 501],
    ["nothing kept", { quantity: 3, price: 998 }, 3, 0],
  ])("%s", (_name, fields, returned, amount) => {
    expect(kept(fields, [refund(["1", returned])])).toEqual({ ordered: fields.price, kept: amount });
  });

  it.each([
    ["a gift card", { giftCard: true }],
    ["a tip", { tip: true }],
    ["a line of no pieces", { quantity: 0 }],
  ])("%s is none", (_name, fields) => {
    expect(kept(fields)).toEqual({ ordered: 0, kept: 0 });
  });

  it("are added up over the lines that count", () => {
    const lines = [line({ price: 1_000 }), line({ id: "2", price: 300 }), line({ id: "3", price: 70 })];
    const state = { snapshot: snapshot({ lines }), refunds: [refund(["2", 1])] };
    expect(goodsAmounts(state, paidBasis, everyLine)).toEqual({ ordered: 1_370, kept: 1_070 });
    expect(goodsAmounts(state, paidBasis, ({ id }) => id !== "1")).toEqual({ ordered: 370, kept: 70 });
  });

  it("in the shop's prices without tax have their tax on top", () => {
    const state = {
      snapshot: snapshot({ taxesIncluded: false, lines: [line({ price: 1_000, tax: 190 })] }),
      refunds: [],
    };
    expect(goodsAmounts(state, paidBasis, everyLine)).toEqual({ ordered: 1_190, kept: 1_190 });
  });
});
