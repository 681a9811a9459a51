import { describe, expect, it } from "vitest";
import { shareDay } from "~/modules/sharing/share-day";
import { shareInput } from "~/modules/sharing/share-input";
import { shareTargets } from "~/components/sharing/share-link-page";
import { isBrowser, isOwnVisit } from "~/modules/sharing/visit-guards";

describe("a browser", () => {
  it.each([
    ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36", true],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Version/26.0 Mobile Safari/604.1",
      true,
    ],
    ["WhatsApp/2.23.20.0", false],
    ["facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", false],
    ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", false],
    ["curl/8.9.1", false],
    ["", false],
    ["  ", false],
  ])("%s: %s", (userAgent, expected) => {
    expect(isBrowser(userAgent)).toBe(expected);
  });
});

describe("the advocate's own visit", () => {
  const visit = { advocateId: 1n, customerId: null, advocatesBrowser: false };
  it.each([
    ["a guest", {}, false],
    ["another customer", { customerId: 2n }, false],
    ["the advocate, logged in", { customerId: 1n }, true],
    ["the advocate's browser, logged out", { advocatesBrowser: true }, true],
    ["another customer in the advocate's browser", { customerId: 2n, advocatesBrowser: true }, true],
  ])("%s", (_who, differences, own) => {
    expect(isOwnVisit({ ...visit, ...differences })).toBe(own);
  });
});

describe("day of a visit", () => {
  it("is the shop's", () => {
    const at = new Date("2026-11-21T23:30:00Z");
    expect(shareDay(at, "Europe/Berlin")).toBe("2026-11-22");
    expect(shareDay(at, "America/New_York")).toBe("2026-11-21");
    expect(shareDay(new Date("2026-03-05T12:00:00Z"), "Europe/Berlin")).toBe("2026-03-05");
  });
});

describe("form for a link", () => {
  it("takes a product, and no word of where the shop is", () => {
    expect(shareInput.parse({ productId: "42", origin: "https://evil.example" })).toEqual({ productId: 42n });
  });

  it.each([{ productId: "x" }, { productId: "" }, { productId: null }, {}])("refuses %j", (form) => {
    expect(shareInput.safeParse(form).success).toBe(false);
  });
});

it("puts title and link whole into WhatsApp and mail", () => {
  const link = "https://shop.example/apps/stammtisch/s/ABCDEFGH";
  const targets = shareTargets(link, "Tee & Honig #1");
  expect(new URL(targets.whatsapp).searchParams.get("text")).toBe(`Tee & Honig #1\n${link}`);
  expect(targets.mail).toBe(`mailto:?subject=Tee%20%26%20Honig%20%231&body=${encodeURIComponent(link)}`);
});
