import { describe, expect, it } from "vitest";
import { canonicalJson, readJson } from "~/lib/json-text";

describe("JSON from outside", () => {
  it.each([
    ['{"a":[1,"b",null]}', { a: [1, "b", null] }],
    ['{"a\\u0000b":["c\\u0000"]}', { ab: ["c"] }],
    ["{", undefined],
    ["", undefined],
  ])("%j", (text, expected) => expect(readJson(text)).toEqual(expected));

  it("is the same text for the same value, in whatever order its fields stand", () => {
    expect(canonicalJson({ b: [2, { d: 1, c: 0 }], a: "x" })).toBe('{"a":"x","b":[2,{"c":0,"d":1}]}');
    expect(canonicalJson([2, 1])).toBe("[2,1]");
  });
});
