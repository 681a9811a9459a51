import { describe, expect, it } from "vitest";
import { textBlocks } from "~/lib/text-blocks";
import { defaultExpiry } from "~/modules/expiry/policy";
import { expiryTexts, readyTerms, termsTextOf } from "~/modules/terms/ready-terms";

const SHOP = "Kaffee & Co";
const settings = { ...defaultExpiry, months: 12 };
const { english, informalGerman, formalGerman } = readyTerms({ shop: SHOP, expiry: defaultExpiry });

describe("the ready-made terms", () => {
  it("have the same sections in all texts, each a heading with one paragraph", () => {
    const shape = (text: string) => textBlocks(text).map(({ heading }) => heading);
    expect(shape(english)).toEqual(shape(english).map((_, index) => index % 2 === 0));
    expect(shape(informalGerman)).toEqual(shape(english));
    expect(shape(formalGerman)).toEqual(shape(english));
  });

  it("name the shop in each text", () => {
    for (const text of [english, informalGerman, formalGerman]) expect(text).toContain(SHOP);
  });

  it("keep to one form of address", () => {
    expect(informalGerman).not.toMatch(/\b(Sie (?!werden|enden)|Ihnen|Ihr)\b/);
    expect(formalGerman).not.toMatch(/\b(du|dir|dich|dein\w*)\b/);
  });
});

describe("how long points last", () => {
  const textsOf = (change: object) => expiryTexts({ ...settings, ...change });

  it("stands in the ready-made terms as the shop has it", () => {
    const expiry = { ...settings, mode: "AFTER_MONTHS" } as const;
    const terms = readyTerms({ shop: SHOP, expiry });
    for (const [name, text] of Object.entries(expiryTexts(expiry))) expect(terms[name as "english"]).toContain(text);
    expect(expiryTexts(expiry).english).toBe("Points expire 12 months after they were collected.");
  });

  it("is for ever where nothing expires, also while that is paused", () => {
    expect(textsOf({ mode: "NONE" }).english).toContain("do not expire");
    expect(textsOf({ mode: "AFTER_MONTHS", paused: true }).informalGerman).toContain("verfallen nicht");
  });

  it("names what keeps points", () => {
    expect(textsOf({ mode: "AFTER_INACTIVITY" })).toEqual({
      english:
        "Points expire 12 months after they were collected, unless the member places an order, collects points, or redeems points in the meantime: all points then last for another 12 months from that day.",
      informalGerman:
        "Punkte verfallen 12 Monate, nachdem sie gesammelt wurden, es sei denn, dass du in dieser Zeit bestellst, Punkte sammelst oder Punkte einlöst: Alle Punkte gelten dann von diesem Tag an wieder 12 Monate.",
      formalGerman:
        "Punkte verfallen 12 Monate, nachdem sie gesammelt wurden, es sei denn, dass Sie in dieser Zeit bestellen, Punkte sammeln oder Punkte einlösen: Alle Punkte gelten dann von diesem Tag an wieder 12 Monate.",
    });
    expect(textsOf({ mode: "AFTER_INACTIVITY", months: 1, activities: ["ORDER"] }).formalGerman).toBe(
      "Punkte verfallen einen Monat, nachdem sie gesammelt wurden, es sei denn, dass Sie in dieser Zeit bestellen: Alle Punkte gelten dann von diesem Tag an wieder einen Monat.",
    );
  });
});

it.each([
  ["en", "formal", "english"],
  ["de", "formal", "formalGerman"],
  ["de", "informal", "informalGerman"],
  ["de", null, "informalGerman"],
])("%s, %s is read as %s", (language, tone, text) => {
  expect(termsTextOf(language, tone)).toBe(text);
});
