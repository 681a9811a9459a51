import { describe, expect, it } from "vitest";
import { workOutExample, type ExampleOrder, type ExampleRule } from "~/modules/earning/programme/programme-example";

const basis = { includeTax: true, includeShipping: false, afterDiscounts: true };
const rule: ExampleRule = { pointsPerUnit: 1, unit: 100, rounding: "FLOOR", basis };
const order: ExampleOrder = { goods: 10_000, discount: 0, shipping: 490, taxRate: 19, taxesIncluded: true };

describe("example beside the programme form", () => {
  it("shows 100 points for 100 EUR by the first rule", () => {
    const result = workOutExample(rule, order);
    expect(result).toEqual({ goods: 10_000, discount: 0, tax: 0, shipping: 0, total: 10_000, raw: 100, points: 100 });
  });

  it.each<[string, Partial<ExampleRule>, Partial<ExampleOrder>, number, number]>([
    ["with shipping", { basis: { ...basis, includeShipping: true } }, {}, 10_490, 104],
    ["rounded up", { basis: { ...basis, includeShipping: true }, rounding: "CEIL" }, {}, 10_490, 105],
    ["without tax", { basis: { ...basis, includeTax: false } }, {}, 8_403, 84],
    ["after a discount", {}, { discount: 2_550 }, 7_450, 74],
    ["before a discount", { basis: { ...basis, afterDiscounts: false } }, { discount: 2_550 }, 10_000, 100],
    ["with tax on top", {}, { taxesIncluded: false }, 11_900, 119],
    ["a discount beyond the price", {}, { discount: 20_000 }, 0, 0],
    ["three points for each 2 EUR", { pointsPerUnit: 3, unit: 200 }, {}, 10_000, 150],
  ])("%s", (_name, changedRule, changedOrder, total, points) => {
    const result = workOutExample({ ...rule, ...changedRule }, { ...order, ...changedOrder });
    expect([result.total, result.points]).toEqual([total, points]);
    expect(result.goods - result.discount + result.tax + result.shipping).toBe(result.total);
  });
});
