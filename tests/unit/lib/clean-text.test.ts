import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cleanText, countCharacters, cutText, fitsCharacters, storableText } from "~/lib/clean-text";
import { formErrorMap } from "~/lib/form-errors";
import { parseStorableJson, storableJson } from "~/lib/json-text";
import { cutTextInput, textInput } from "~/lib/text-input";

const family = "👨‍👩‍👧‍👦";
/** All code units, so halves of pairs and NUL too. */
const anyText = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.string({
    unit: fc.constantFrom("a", "\u0000", "\ud83d", "\ude00", "😀", family, "e\u0301", "\r", "\n", "\u202e"),
  }),
  fc.string({ unit: "grapheme" }),
);

describe("text as it is kept", () => {
  it.each([
    ["NUL", "a\u0000b\u0000", "a b"],
    ["controls of C0", "a\u0001b\u001bc\u007fd", "a b c d"],
    ["controls of C1", "a\u0080\u009fb", "ab"],
    ["tabs", "a\tb\u000bc\u000cd", "a b c d"],
    ["the first half of an emoji", "a\ud83d", "a"],
    ["the second half of an emoji", "\ude00a", "a"],
    ["a whole emoji", "a😀", "a😀"],
    ["an emoji of joined ones", family, family],
    [
      "a flag of tags",
      "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
      "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
    ],
    ["a letter with its accent apart", "Zoe\u0308", "Zoë"],
    ["a turn of direction", "invoice\u202egpj.exe", "invoicegpj.exe"],
    ["isolates", "\u2066a\u2069", "a"],
    ["marks of direction that scripts need", "א\u200fב", "א\u200fב"],
    ["a joiner that Persian needs", "می\u200cخواهم", "می\u200cخواهم"],
    ["a byte order mark", "\ufeffa", "a"],
    ["no characters", "a\ufffe\uffff\u{1fffe}", "a"],
    ["line ends in one line", "a\r\nb\u2028c\u0085d", "a b c d"],
    ["nothing that can be seen", "\u200b\u200d\u2060\u00ad\u00a0", ""],
    ["an accent alone", "\u0301", ""],
    ["space around", " \u00a0a\u3000", "a"],
  ])("%s", (_, typed, kept) => {
    expect(cleanText(typed)).toBe(kept);
  });

  it("keeps line ends, of one kind, where lines are asked for", () => {
    expect(cleanText("a\r\nb\rc\u2029d", { lines: true })).toBe("a\nb\nc\nd");
  });

  it("is well-formed, composed, free of controls, and cleaning it again changes nothing", () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (typed, lines) => {
        const text = cleanText(typed, { lines });
        expect(text.isWellFormed()).toBe(true);
        expect(text).toBe(text.normalize("NFC"));
        expect(text).not.toMatch(lines ? /(?!\n)\p{Cc}/u : /\p{Cc}/u);
        expect(cleanText(text, { lines })).toBe(text);
      }),
    );
  });
});

describe("length", () => {
  it("counts characters as people do", () => {
    expect(["abc", family, "e\u0301", "👍🏽", "🇩🇪", "นี้"].map(countCharacters)).toEqual([3, 1, 1, 1, 1, 1]);
    expect(fitsCharacters(family.repeat(100), 100)).toBe(true);
    expect(fitsCharacters(family.repeat(101), 100)).toBe(false);
  });

  it("has an end for marks piled up on one letter", () => {
    const piled = `a${"\u0301".repeat(10_000)}`;
    expect(fitsCharacters(piled, 100)).toBe(false);
    expect(cutText(piled, 100).length).toBeLessThanOrEqual(1_600);
  });

  it("is cut between characters only, and never in vain", () => {
    expect(cutText(`${"x".repeat(99)}😀😀`, 100)).toBe(`${"x".repeat(99)}😀`);
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 20 }), (typed, most) => {
        const text = cleanText(typed);
        const cut = cutText(text, most);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut.isWellFormed()).toBe(true);
        if (!fitsCharacters(text, most)) return;
        expect(cut).toBe(text);
      }),
    );
  });
});

describe("the schema of text", () => {
  const faultsOf = (schema: z.ZodType, value: unknown) =>
    schema.safeParse(value, { error: formErrorMap }).error?.issues.map(({ message }) => message) ?? [];

  it("tells what is missing, too short and too long, in characters", () => {
    const schema = textInput({ min: 3, max: 5 });
    expect(faultsOf(schema, "\u0000 \u200b")).toEqual(['REQUIRED {"minimum":1}']);
    expect(faultsOf(schema, family.repeat(2))).toEqual(['TOO_SHORT {"minimum":3}']);
    expect(faultsOf(schema, family.repeat(6))).toEqual(['TOO_LONG {"maximum":5}']);
    expect(schema.parse(family.repeat(5))).toBe(family.repeat(5));
    expect(faultsOf(textInput({ max: 5 }), "")).toEqual([]);
    expect(z.toJSONSchema(schema, { io: "input" })).toMatchObject({ type: "string", minLength: 3, maxLength: 5 });
  });

  it("cuts what nobody can be asked to shorten", () => {
    const title = `${"x".repeat(99)}😀😀`;
    expect(cutTextInput(100).parse(title)).toBe(`${"x".repeat(99)}😀`);
    expect(cutTextInput(100).parse(null)).toBe("");
  });
});

/** Whole numbers of so many digits are kept as text. */
const isTooLong = (value: unknown): boolean =>
  typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(String(value));

describe("JSON as the database keeps it", () => {
  it("has neither NUL nor halves of pairs, in names of fields neither; everything else is as it was", () => {
    expect(parseStorableJson('{"a\\u0000":["b\\u0000c","\\ud83d","\\uD83D\\uDE00",1,null]}')).toEqual({
      a: ["bc", "\ufffd", "😀", 1, null],
    });
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const kept = JSON.stringify(value, (_name, field: unknown) => (isTooLong(field) ? String(field) : field));
        expect(JSON.stringify(parseStorableJson(JSON.stringify(value)))).toBe(kept);
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(anyText, fc.array(anyText)), (value) => {
        const stored = JSON.stringify(parseStorableJson(JSON.stringify(value)));
        expect(stored).toBe(JSON.stringify(storableJson(value)));
        expect(stored).not.toMatch(/\\u(0000|d[89a-f])/i);
      }),
    );
  });

  it("keeps text without NUL and with whole pairs as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => storableText(text) === text.replaceAll("\u0000", "")),
    );
  });
});
