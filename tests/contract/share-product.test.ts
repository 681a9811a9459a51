import { describe, expect, it } from "vitest";
import { renderBlock, textOf } from "./support/render-block";

const storefront = { v: 1, earning: null, currency: "EUR", sharingPoints: 5, offers: [] };
const product = { id: 42, title: 'Tee & "Honig"', url: "/products/tee", price: 900 };
const page = { storefront, product };

describe("sharing a product", () => {
  it("says what it earns and asks the app for the link of this product", async () => {
    const html = await renderBlock("share-product", page);
    expect(textOf(html)).toContain("You get 5 points when somebody visits it by your link.");
    expect(html).toContain(`action="/community/club/share?productId=42&amp;from=%2Fproducts%2Ftee"`);
    expect(html).toMatch(/<button class="stammtisch__button" type="submit">\s*Get my link\s*<\/button>/);
  });

  it("holds the ways to pass the link on, hidden until there is one", async () => {
    const html = await renderBlock("share-product", page);
    const link = "https://shop.example.test/community/club/s/__CODE__";
    expect(html).toMatch(/<div data-referral-link hidden>/);
    expect(html).toContain(`value="${link}" readonly`);
    const [, mail = ""] = /href="mailto:\?subject=([^"]*)"/.exec(html) ?? [];
    expect(decodeURIComponent(mail.replace("&amp;", "&"))).toBe(
      `Tee & "Honig"&body=Tee & "Honig" – Test shop: ${link}`,
    );
    expect(html).toContain(`https://wa.me/?text=Tee%20%26%20%22Honig%22%20%E2%80%93`);
  });

  it.each([
    ["a guest", { ...page, card: null }],
    ["a page without a product", { storefront }],
    ["a shop whose rule is off", { product, storefront: { ...storefront, sharingPoints: undefined } }],
    ["a shop not set up", { product, storefront: null }],
  ])("shows nothing to %s", async (_whom, other) => {
    expect((await renderBlock("share-product", other)).trim()).toBe("");
  });

  it.each([
    ["informal", "Du bekommst 5 Punkte, wenn jemand es über deinen Link besucht."],
    ["formal", "Sie bekommen 5 Punkte, wenn jemand es über Ihren Link besucht."],
  ])("speaks German, %s", async (tone, sentence) => {
    const html = await renderBlock("share-product", { ...page, language: "de", settings: { tone } });
    expect(textOf(html)).toContain(sentence);
  });
});
