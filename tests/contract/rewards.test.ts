import { describe, expect, it } from "vitest";
import { renderBlock, textOf } from "./support/render-block";

const reward = {
  id: "4f3e2d1c-0b9a-4877-9665-54433221100f",
  title: { en: "5 EUR off", de: "5 EUR <Rabatt>" },
  name: "5 EUR off",
  points: 1500,
  left: null,
};
const storefront = (...rewards: object[]) => ({ v: 1, earning: null, currency: "EUR", offers: [], rewards });
const card = (available: number, redemptions?: object[]) => ({
  v: 1,
  points: { available, pending: 0, reserved: 0 },
  form: "token",
  ...(redemptions && { redemptions }),
});
const redemption = (status: string, more: object = {}) => ({
  id: "7a6b5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d",
  title: reward.title,
  status,
  ...more,
});

describe("rewards for a member", () => {
  it("who has the points come with a form to redeem them", async () => {
    const html = await renderBlock("rewards", { storefront: storefront(reward), card: card(1500) });
    expect(textOf(html)).toContain("Redeem for 1,500 points : 5 EUR off");
    expect(html).toContain('action="/community/club/rewards?from=%2Faccount&amp;locale=en"');
    expect(html).toContain(`name="rewardId" value="${reward.id}"`);
    expect(html).toContain('name="form_token" value="token"');
  });

  it.each([
    [card(1400), "1.500 Punkte · Dir fehlen noch 100 Punkte"],
    [null, "1.500 Punkte · Dir fehlen noch 1.500 Punkte"],
  ])("who has fewer say how many are missing", async (own, words) => {
    const page = { storefront: storefront(reward), language: "de" };
    const html = await renderBlock("rewards", { ...page, ...(own && { card: own }) });
    expect(textOf(html)).toContain(words);
    expect(html).not.toContain("<form");
    expect(html).not.toContain("<Rabatt>");
  });

  it.each([
    [card(100), "informal", "Ab 100 Punkten · 1 € je 20 Punkte Betrag wählen : Rabatt in Wunschhöhe", true],
    [card(99), "formal", "Ab 100 Punkten · 1 € je 20 Punkte · Ihnen fehlt noch 1 Punkt", false],
    [null, "informal", "Ab 100 Punkten · 1 € je 20 Punkte", false],
  ])(
    "of which one chooses how much say from how many points on, and what they give",
    async (own, tone, words, open) => {
      const title = { en: "Any discount", de: "Rabatt in Wunschhöhe" };
      const slider = { ...reward, title, points: 100, step: { points: 20, amount: 100 } };
      const page = { storefront: storefront(slider), language: "de", settings: { tone } };
      const html = await renderBlock("rewards", { ...page, card: own });
      expect(textOf(html)).toContain(words);
      expect(html.includes("<form")).toBe(open);
    },
  );

  it("that are used up say so", async () => {
    const html = await renderBlock("rewards", { storefront: storefront({ ...reward, left: 0 }), card: card(9000) });
    expect(textOf(html)).toContain("Used up");
    expect(html).not.toContain("<form");
  });

  it.each([
    [redemption("ISSUED", { code: "K7WQ2MXA9PZT", expiresAt: "2026-12-31T10:00:00Z" }), "5 EUR off : K7WQ2MXA9PZT"],
    [redemption("ISSUED", { code: "K7WQ2MXA9PZT", amount: 1000 }), "5 EUR off, 10 € : K7WQ2MXA9PZT"],
    [redemption("ISSUING"), "5 EUR off : Being made"],
    [redemption("WAITING"), "5 EUR off : Being checked"],
    [redemption("FAILED"), "5 EUR off : That did not work. The points are back."],
  ])("tell what became of what was redeemed", async (own, words) => {
    const html = await renderBlock("rewards", { storefront: storefront(), card: card(0, [own]) });
    const told = textOf(html)
      .split(":")
      .map((part) => part.trim());
    expect(told.join(" : ")).toContain(words);
    expect(html).toContain("/community/club/rewards?redemption=7a6b5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d");
  });
});

it("guests see what there is and the way to log in, and no form", async () => {
  const html = await renderBlock("rewards", { storefront: storefront(reward), card: null });
  expect(textOf(html)).toContain("Log in to redeem points.");
  expect(textOf(html)).toContain("1,500 points");
  expect(html).not.toContain("<form");
});

it("nothing is there while there are no rewards", async () => {
  expect((await renderBlock("rewards", { storefront: storefront(), card: card(500) })).trim()).toBe("");
});
