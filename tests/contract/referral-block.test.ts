import { describe, expect, it } from "vitest";
import { renderBlock, textOf } from "./support/render-block";

const storefront = { v: 1, earning: null, currency: "EUR", referral: { points: 1_500, percent: 10 }, offers: [] };
const points = { available: 0, pending: 0, reserved: 0 };
const referral = { code: "ABCD2345" };
const card = { v: 1, points, nextMaturing: null, referral, updatedAt: "2026-11-21T12:00:00.000Z" };
const link = "https://shop.example.test/community/club/r/ABCD2345";

describe("a member with a link", () => {
  it("reads it, and passes it on by links that need no script", async () => {
    const html = await renderBlock("referral", { card, storefront });
    expect(html).toContain(`value="${link}"`);
    expect(textOf(html)).toContain("saves 10 %, and you get 1,500 points");
    const mail = /href="(mailto:[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const body = new URL(mail).searchParams.get("body");
    expect(body).toBe(`I like to buy from Test shop. With this link you save on your first order: ${link}`);
    expect(mail).not.toContain("+");
    expect(html).toContain(`https://wa.me/?text=${encodeURIComponent(body ?? "")}`);
    expect(html).not.toContain("<form");
  });

  it("sees the buttons that need a script only with it", async () => {
    const html = await renderBlock("referral", { card, storefront });
    expect(html.match(/<button[^>]*hidden/g)).toHaveLength(2);
  });
});

it("lets a member without a link ask for it by a form", async () => {
  const html = await renderBlock("referral", { card: { ...card, referral: undefined }, storefront });
  expect(html).toContain('action="/community/club/referral?from=%2Faccount"');
  expect(html).toContain('name="return_to" value="/account"');
  expect(html).toMatch(/data-referral-link hidden/);
});

it("leads guests to the log-in", async () => {
  const html = await renderBlock("referral", { card: null, storefront });
  expect(html).toContain('href="/customer_authentication/redirect"');
  expect(html).not.toContain("<form");
});

it("is not there while nothing is given", async () => {
  expect((await renderBlock("referral", { card, storefront: { ...storefront, referral: undefined } })).trim()).toBe("");
});

it.each([
  ["informal", "Empfiehl uns weiter", "Du bekommst 1.500 Punkte"],
  ["formal", "Empfehlen Sie uns weiter", "Sie bekommen 1.500 Punkte"],
])("speaks German, %s", async (tone, title, sentence) => {
  const text = textOf(await renderBlock("referral", { card, storefront, language: "de", settings: { tone } }));
  expect(text).toContain(title);
  expect(text).toContain(sentence);
});
