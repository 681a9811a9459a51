import { describe, expect, it } from "vitest";
import { shopPath } from "~/lib/shop-path";

const steps = ["a", "a/", "/", "%41", "%", "-", ".", "a+", "keramik+blau/", "é", "\\", "aA1_"];
const ends = ["", "!", "?", "%", "\n", "//"];

/** Best of several runs, in milliseconds a call; a run ends early when the calls are slow. */
function timeOf(text: string): number {
  const runs = Array.from({ length: 7 }, () => {
    const start = performance.now();
    let calls = 0;
    do shopPath(text);
    while (++calls < 200 && performance.now() - start < 20);
    return (performance.now() - start) / calls;
  });
  return Math.min(...runs);
}

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

  it("takes time in proportion to its length, whatever is in it", () => {
    for (const step of steps) {
      for (const end of ends) {
        const text = (length: number) => `/${step.repeat(Math.ceil(length / step.length)).slice(0, length)}${end}`;
        let before = { length: 12, time: timeOf(text(12)) };
        for (const length of [24, 240, 1_920]) {
          const time = timeOf(text(length));
          // Four times what the length tells leaves room for a busy machine; an exponential pattern fails at the first step.
          const most = 4 * (length / before.length) * Math.max(before.time, 0.0005);
          expect(time, JSON.stringify({ step, end, length })).toBeLessThan(most);
          before = { length, time };
        }
      }
    }
  });
});
