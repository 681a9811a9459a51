import { expect, it } from "vitest";
import { openMarked, seal, sealMark, sealMarked, unseal } from "~/lib/seal.server";

const text = "a secret, ä €";

it("opens what it sealed, each time sealed differently", () => {
  const [one, two] = [seal(text, ["key"], "purpose"), seal(text, ["key"], "purpose")];
  expect(one).not.toBe(two);
  expect(Buffer.from(one, "base64").toString()).not.toContain("secret");
  expect([unseal(one, ["key"], "purpose"), unseal(two, ["key"], "purpose")]).toEqual([text, text]);
});

it.each([
  ["with another key", seal(text, ["other"], "purpose")],
  ["for another purpose", seal(text, ["key"], "other")],
  ["and changed", seal(text, ["key"], "purpose").replace(/^..../, "AAAA")],
  ["too short", "AAAA"],
  ["not at all", ""],
])("opens nothing that was sealed %s", (_case, sealed) => {
  expect(unseal(sealed, ["key"], "purpose")).toBeNull();
});

it("seals with the newest key and opens with all of them", () => {
  const old = seal(text, ["old"], "purpose");
  expect(unseal(old, ["new", "old"], "purpose")).toBe(text);
  expect(unseal(seal(text, ["new", "old"], "purpose"), ["new"], "purpose")).toBe(text);
  expect(unseal(old, ["new"], "purpose")).toBeNull();
});

it("marks what it sealed for a column that holds clear texts, too", () => {
  const stored = sealMarked(text, ["key"], "purpose");
  expect(stored.startsWith(sealMark(["key"]))).toBe(true);
  expect(stored.startsWith(sealMark(["other"]))).toBe(false);
  expect(openMarked(stored, ["other", "key"], "purpose")).toBe(text);
  expect(openMarked(stored, ["other"], "purpose")).toBeNull();
  expect(openMarked("shpat_clear", ["key"], "purpose")).toBe("shpat_clear");
});
