import { describe, expect, it } from "vitest";
import { canonicalJson, parseStorableJson, readJson } from "~/lib/json-text";

describe("JSON from outside", () => {
  it.each([
    ['{"a":[1,"b",null]}', { a: [1, "b", null] }],
    ['{"a\\u0000b":["c\\u0000"]}', { ab: ["c"] }],
    ['{"note":"a\\ud800"}', { note: "a\uFFFD" }],
    ["{", undefined],
    ["", undefined],
  ])("%j", (text, expected) => expect(readJson(text)).toEqual(expected));

  it.each([
    ["an id of 18 digits is text", '{"id":820982911946154508}', { id: "820982911946154508" }],
    ["in a list", "[1,-9007199254740993]", [1, "-9007199254740993"]],
    ["alone", "9007199254740992", "9007199254740992"],
    ["the largest number that holds all its digits", '{"id": 9007199254740991}', { id: 9_007_199_254_740_991 }],
    [
      "amounts stay numbers",
      '{"id":820982911946154508,"subtotal":10.649999999999999,"rate":1e20}',
      { id: "820982911946154508", subtotal: 10.649999999999999, rate: 1e20 },
    ],
    ["long digits in a text", '{"note":"820982911946154508"}', { note: "820982911946154508" }],
    ["a name of digits", '{"820982911946154508":1}', { "820982911946154508": 1 }],
  ])("keeps every digit: %s", (_name, text, value) => {
    expect(parseStorableJson(text)).toEqual(value);
  });

  it("is the same text for the same value, in whatever order its fields stand", () => {
    expect(canonicalJson({ b: [2, { d: 1, c: 0 }], a: "x" })).toBe('{"a":"x","b":[2,{"c":0,"d":1}]}');
    expect(canonicalJson([2, 1])).toBe("[2,1]");
  });
});
