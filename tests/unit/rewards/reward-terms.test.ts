import type { Reward } from "@prisma/client";
import { describe, expect, it } from "vitest";
import { expiryOf, priceOf, priceSteps, termsOf } from "~/modules/rewards/reward-terms";
import { titleIn } from "~/modules/rewards/reward-title";

const slider = { kind: "SLIDER", points: 100, minPoints: 200, maxPoints: 1_000 } as const;
const fixed = { kind: "AMOUNT", points: 500, minPoints: null, maxPoints: null } as const;

describe("the price", () => {
  it("of a reward is its own, also when it is named", () => {
    expect(priceOf(fixed, undefined)).toBe(500);
    expect(priceOf(fixed, 500)).toBe(500);
    expect(() => priceOf(fixed, 499)).toThrow("POINTS_INVALID");
  });

  it.each([200, 300, 1_000])("of a slider may be %i, in whole steps between least and most", (points) => {
    expect(priceOf(slider, points)).toBe(points);
  });

  it.each([undefined, 0, -100, 100, 250, 1_100, 2 ** 31, 300.5, Number.NaN])("of a slider is not %s", (points) => {
    expect(() => priceOf(slider, points)).toThrow("POINTS_INVALID");
  });
});

describe("what a member may choose of a slider", () => {
  it.each([
    [199, []],
    [200, [200]],
    [450, [200, 300, 400]],
    [5_000, [200, 300, 400, 500, 600, 700, 800, 900, 1_000]],
  ])("with %i points: %o", (available, prices) => {
    expect(priceSteps(slider, available)).toEqual(prices);
  });

  it("of a wide one are some steps up to all that the member has", () => {
    const prices = priceSteps({ ...slider, minPoints: 100, maxPoints: 100_000 }, 4_950);
    expect(prices.length).toBeLessThanOrEqual(21);
    expect([prices[0], prices.at(-1)]).toEqual([100, 4_900]);
    expect(prices.every((price) => price % 100 === 0)).toBe(true);
    expect(new Set(prices).size).toBe(prices.length);
  });
});

it("a slider takes off its amount for each step", () => {
  const reward = {
    ...slider,
    title: { en: "Discount" },
    amountMinor: 150n,
    minimumOrderMinor: null,
  } as object as Reward;
  expect(termsOf(reward, 300)).toMatchObject({ kind: "SLIDER", amountMinor: "450", minimumOrderMinor: null });
});

it("what is issued ends after its days, or never", () => {
  const issuedAt = new Date("2026-12-01T10:00:00Z");
  expect(expiryOf({ validDays: 30 }, issuedAt)).toEqual(new Date("2026-12-31T10:00:00Z"));
  expect(expiryOf({ validDays: null }, issuedAt)).toBeNull();
});

it.each([
  ["de", "Rabatt"],
  ["de-AT", "Rabatt"],
  ["fr", "Discount"],
])("the title for %s is %s", (language, text) => {
  expect(titleIn({ en: "Discount", de: "Rabatt" }, language)).toBe(text);
});

it("without an English title the first stands in", () => {
  expect(titleIn({ fr: "Remise" }, "de")).toBe("Remise");
});
