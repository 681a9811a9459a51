import { describe, expect, it } from "vitest";
import {
  count,
  decimal,
  inShopMoney,
  listOf,
  money,
  rateOf,
  sumMinor,
  taxLines,
} from "~/modules/shop-sync/payload-values";

describe("amounts as Shopify writes them", () => {
  it.each([
    ["12.50", "12.50"],
    [" 12.50 ", "12.50"],
    [12.5, "12.5"],
    [0, "0"],
    ["", "0"],
    ["1e3", "1000.000000"],
    [1e-7, "0.000000"],
    ["-3", "-3"],
  ])("%j is %s", (written, text) => {
    expect(decimal.parse(written)).toBe(text);
    expect(money.parse(written)).toBe(text);
  });

  it("what is missing is nothing", () => {
    expect(money.parse(null)).toBe("0");
    expect(money.parse(undefined)).toBe("0");
    expect(decimal.safeParse(null).success).toBe(false);
    expect(taxLines.parse(null)).toEqual([]);
    expect(taxLines.parse([{ price: "1.00" }, {}])).toEqual([{ price: "1.00" }, { price: "0" }]);
    expect(listOf(decimal).parse(undefined)).toEqual([]);
  });

  it.each([
    [3, 3],
    ["3", 3],
    [null, null],
    [undefined, undefined],
  ])("a count of %j is %s", (written, number) => {
    expect(count.parse(written)).toBe(number);
  });

  it("are added up in minor units", () => {
    expect(sumMinor([], "EUR")).toBe(0);
    expect(sumMinor(["12.50", "0.05", "-1"], "EUR")).toBe(1_155);
    expect(sumMinor(["1200", "5"], "JPY")).toBe(1_205);
  });
});

const inEuro = (shop: string, seen: string) => ({
  shop_money: { amount: shop, currency_code: "EUR" },
  presentment_money: { amount: seen, currency_code: "USD" },
});

describe("the shop's own money", () => {
  it("takes the place of the buyer's, at any depth", () => {
    const payload = {
      price: "11.00",
      price_set: inEuro("10.00", "11.00"),
      lines: [{ tax: "2.20", tax_set: inEuro("2.00", "2.20"), title: "Cup" }],
      note: null,
    };
    expect(inShopMoney(payload)).toMatchObject({ price: "10.00", lines: [{ tax: "2.00", title: "Cup" }], note: null });
  });

  it.each([
    ["stands alone", { price_set: inEuro("10.00", "11.00") }, "10.00"],
    ["is nothing", { price: "11.00", price_set: inEuro("0.00", "0.00") }, "0.00"],
    ["has no amount", { price: "11.00", price_set: { shop_money: {} } }, "11.00"],
    ["is an amount of null", { price: "11.00", price_set: { shop_money: { amount: null } } }, "11.00"],
    ["is null", { price: "11.00", price_set: null }, "11.00"],
    ["is not there", { price: "11.00" }, "11.00"],
  ])("where the set %s", (_name, payload, price) => {
    expect(inShopMoney(payload)).toMatchObject({ price });
  });

  it.each([["text"], [5], [null], [true]])("%j stays as it is", (value) => {
    expect(inShopMoney(value)).toBe(value);
  });
});

describe("the rate of the buyer's money", () => {
  it.each<[string, unknown, number | null]>([
    [
      "of the largest amount, which is the most exact",
      { a_set: inEuro("0.01", "0.02"), list: [{ b_set: inEuro("100.00", "110.00") }] },
      100 / 110,
    ],
    ["of an amount that went back", { a_set: inEuro("-50.00", "-55.00") }, 50 / 55],
    ["none where nothing is stated in both", { a: "1.00" }, null],
    ["none of nothing", { a_set: inEuro("0.00", "0.00") }, null],
    ["none where the buyer's money is nothing", { a_set: inEuro("5.00", "0.00") }, null],
    [
      "none of another currency",
      { a_set: { shop_money: { amount: "5" }, presentment_money: { amount: "6", currency_code: "GBP" } } },
      null,
    ],
    ["none of a text", "text", null],
    ["none of null", null, null],
  ])("%s", (_name, payload, rate) => {
    expect(rateOf(payload, "USD")).toBe(rate);
  });
});
