import { expect, it } from "vitest";
import { seal, unseal } from "~/lib/seal.server";

const text = "a secret, ä €";

it("opens what it sealed, each time sealed differently", () => {
  const [one, two] = [seal(text, "key", "purpose"), seal(text, "key", "purpose")];
  expect(one).not.toBe(two);
  expect(Buffer.from(one, "base64").toString()).not.toContain("secret");
  expect([unseal(one, "key", "purpose"), unseal(two, "key", "purpose")]).toEqual([text, text]);
});

it.each([
  ["with another key", seal(text, "other", "purpose")],
  ["for another purpose", seal(text, "key", "other")],
  ["and changed", seal(text, "key", "purpose").replace(/^..../, "AAAA")],
  ["too short", "AAAA"],
  ["not at all", ""],
])("opens nothing that was sealed %s", (_case, sealed) => {
  expect(unseal(sealed, "key", "purpose")).toBeNull();
});
