import { describe, expect, it } from "vitest";
import { proofsAsCsv, proofsAsJson } from "~/modules/members/consent/consent-proof-file";
import { readWordingTag, wordingText } from "~/modules/members/consent/consent-wording";

describe("the tag by which the newsletter block says what it showed", () => {
  it.each([
    ["stammtisch-news-1-de-informal-1000", { version: 1, language: "de", tone: "informal", points: 1_000 }],
    [" Stammtisch-News-1-EN-formal-0 ", { version: 1, language: "en", tone: "formal", points: 0 }],
  ])("%j", (tag, expected) => expect(readWordingTag(tag)).toEqual(expected));

  it.each([
    "vip",
    "",
    "stammtisch-news-1-fr-formal-5",
    "stammtisch-news-1-de-formal-",
    "stammtisch-news-1-de-formal-5-x",
    "stammtisch-news-99-de-formal-5",
    "stammtisch-news-0-de-formal-5",
  ])("%j is none", (tag) => expect(readWordingTag(tag)).toBeNull());
});

describe("the wording that stood beside the form", () => {
  it("names points as the reader read them", () => {
    const shown = { version: 1, points: 1_000 } as const;
    expect(wordingText({ ...shown, language: "de", tone: "informal" })).toBe(
      "Ja, schickt mir Neuigkeiten und Angebote per E-Mail. Ich kann mich jederzeit über den Link in jeder Mail " +
        "abmelden. Für deine erste Anmeldung bekommst du 1.000 Punkte, sobald du sie über den Link in unserer Mail " +
        "bestätigt hast.",
    );
    expect(wordingText({ ...shown, language: "en", tone: "formal" })).toContain("you receive 1,000 points once");
  });

  it("says one point as one, and promises none where there are none", () => {
    const shown = { version: 1, language: "en", tone: "informal" } as const;
    expect(wordingText({ ...shown, points: 1 })).toContain("you get 1 point once");
    expect(wordingText({ ...shown, points: 0 })).toBe(
      "Yes, send me news and offers by e-mail. I can unsubscribe at any time by the link in each mail.",
    );
  });

  it("is known for no version to come", () => {
    expect(() => wordingText({ version: 99, language: "en", tone: "formal", points: 0 })).toThrow(RangeError);
  });
});

describe("the proof of consent as a file", () => {
  const proof = {
    state: "SUBSCRIBED",
    optInLevel: "CONFIRMED_OPT_IN",
    at: new Date("2026-03-02T09:00:00Z"),
    source: "webhook",
    wording: 'Yes, "news", please.',
    recordedAt: new Date("2026-03-02T09:00:05Z"),
  };
  const unknown = { ...proof, optInLevel: null, at: null, wording: null };

  it("is a table, with a line for each proof and empty fields for what is not known", () => {
    const [head, first, second] = proofsAsCsv(7n, [proof, unknown]).split(/\r?\n/);
    expect(head).toContain("customerId");
    expect(first).toContain('"Yes, ""news"", please."');
    expect(first).toContain("2026-03-02T09:00:00.000Z");
    expect(second).toContain("2026-03-02T09:00:05.000Z");
    expect(second).not.toContain("null");
  });

  it("is JSON", () => {
    const times = { at: "2026-03-02T09:00:00.000Z", recordedAt: "2026-03-02T09:00:05.000Z" };
    expect(JSON.parse(proofsAsJson(7n, [proof]))).toEqual({ customerId: "7", proofs: [{ ...proof, ...times }] });
    expect(JSON.parse(proofsAsJson(7n, [unknown]))).toMatchObject({ proofs: [{ at: null, wording: null }] });
  });
});
