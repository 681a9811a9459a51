import { describe, expect, it } from "vitest";
import { shopPath } from "~/lib/shop-path";
import { endsInTime } from "../../setup/ends-in-time";

const steps = ["a", "a/", "/", "%41", "%", "-", ".", "a+", "keramik+blau/", "é", "\\", "aA1_"];
const ends = ["", "!", "?", "%", "\n", "//"];

describe("the way back to a page of the shop", () => {
  it.each([
    "/",
    "/products/mug",
    "/collections/espresso/keramik+blau",
    "/products/k%C3%A4nnchen",
    "/pages/tea,coffee;more=(1)",
    "/a/b/",
  ])("is kept: %s", (path) => {
    expect(shopPath(path)).toBe(path);
  });

  it.each([
    "/a%00b",
    "/a%0d%0ab",
    "/a%7F",
    "/a%",
    "/a%4",
    "/a//evil.example",
    "/a b",
    "/a\nb",
    "/ä",
    `/${"a".repeat(2_000)}`,
  ])("is the home page instead of %j", (path) => {
    expect(shopPath(path)).toBe("/");
  });

  it("is found in steps in proportion to its length, whatever is in it", () => {
    for (const step of steps) {
      const texts = ends.map((end) => `/${step.repeat(1_900 / step.length)}${end}`);
      expect(() => endsInTime(() => texts.map(shopPath)), step).not.toThrow();
    }
  });
});
