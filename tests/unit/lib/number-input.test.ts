import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeMessage, formErrorMap } from "~/lib/form-errors";
import { decimalField, moneyField, timesField, wholeField } from "~/lib/number-fields";
import { readNumber, typedTimes, writeNumber } from "~/lib/number-input";
import de from "~/locales/de.json";
import en from "~/locales/en.json";

/** A reading in short: the value, "first or second?", or the fault. */
function read(typed: string, language: string, decimals: number): string {
  const reading = readNumber(typed, language, { decimals });
  if ("value" in reading) return reading.value;
  return reading.fault === "AMBIGUOUS_NUMBER" ? `${reading.first} or ${reading.second}?` : reading.fault;
}

const NONE = "NOT_A_NUMBER";
const PART = "NOT_WHOLE";
const FINE = "TOO_PRECISE";

describe("a number as people type it", () => {
  it.each([
    // typed, then: de whole, de money, en whole, en money
    ["1000", "1000", "1000", "1000", "1000"],
    ["1.000", "1000", "1000", "1000 or 1?", "1000 or 1?"],
    ["1,000", "1000 or 1?", "1000 or 1?", "1000", "1000"],
    ["1.500", "1500", "1500", "1500 or 1.5?", "1500 or 1.5?"],
    ["1,500", "1500 or 1.5?", "1500 or 1.5?", "1500", "1500"],
    ["-1.000", "-1000", "-1000", "-1000 or -1?", "-1000 or -1?"],
    ["1 000", "1000", "1000", "1000", "1000"],
    ["1\u00a0000", "1000", "1000", "1000", "1000"],
    ["1\u202f000", "1000", "1000", "1000", "1000"],
    ["1'000", "1000", "1000", "1000", "1000"],
    ["1’000", "1000", "1000", "1000", "1000"],
    ["1.000.000", "1000000", "1000000", "1000000", "1000000"],
    ["1,000,000", "1000000", "1000000", "1000000", "1000000"],
    ["1.000,50", PART, "1000.50", PART, "1000.50"],
    ["1,000.50", PART, "1000.50", PART, "1000.50"],
    ["1'000.50", PART, "1000.50", PART, "1000.50"],
    ["1,5", PART, "1.5", PART, "1.5"],
    ["1.5", PART, "1.5", PART, "1.5"],
    ["4,90", PART, "4.90", PART, "4.90"],
    ["4.90", PART, "4.90", PART, "4.90"],
    ["1,00", "1", "1.00", "1 or 100?", "1.00"],
    ["1.00", "1 or 100?", "1.00", "1", "1.00"],
    ["0,500", PART, FINE, PART, FINE],
    ["1,2345", NONE, NONE, NONE, NONE],
    ["1.0000", NONE, NONE, NONE, NONE],
    ["1..000", NONE, NONE, NONE, NONE],
    ["1.00.000", NONE, NONE, NONE, NONE],
    ["1,234,56", NONE, NONE, NONE, NONE],
    ["1.000 000", NONE, NONE, NONE, NONE],
    ["12 34", NONE, NONE, NONE, NONE],
    [" 12 ", "12", "12", "12", "12"],
    ["007", "7", "7", "7", "7"],
    ["-5", "-5", "-5", "-5", "-5"],
    ["−5", "-5", "-5", "-5", "-5"],
    ["-0", "0", "0", "0", "0"],
    ["+5", NONE, NONE, NONE, NONE],
    ["5-", NONE, NONE, NONE, NONE],
    ["--5", NONE, NONE, NONE, NONE],
    ["1e3", NONE, NONE, NONE, NONE],
    ["0x10", NONE, NONE, NONE, NONE],
    ["0b1", NONE, NONE, NONE, NONE],
    ["1_000", NONE, NONE, NONE, NONE],
    ["١٠", NONE, NONE, NONE, NONE],
    ["１０", NONE, NONE, NONE, NONE],
    ["½", NONE, NONE, NONE, NONE],
    ["Infinity", NONE, NONE, NONE, NONE],
    ["NaN", NONE, NONE, NONE, NONE],
    ["5.", NONE, NONE, NONE, NONE],
    [",5", NONE, NONE, NONE, NONE],
    ["5 €", NONE, NONE, NONE, NONE],
    ["1\u00000", NONE, NONE, NONE, NONE],
    ["", NONE, NONE, NONE, NONE],
    ["9".repeat(60), NONE, NONE, NONE, NONE],
  ])("%s", (typed, deWhole, deMoney, enWhole, enMoney) => {
    const readings = [read(typed, "de", 0), read(typed, "de", 2), read(typed, "en", 0), read(typed, "en", 2)];
    expect(readings).toEqual([deWhole, deMoney, enWhole, enMoney]);
  });

  it("has three decimals where the currency has", () => {
    expect([read("1,250", "de", 3), read("1.250", "de", 3), read("1.250", "en", 3)]).toEqual([
      "1.250",
      "1250",
      "1.250",
    ]);
  });

  it("is read in groups as India writes them", () => {
    expect([read("12,34,567", "en-IN", 0), read("12,34,567", "en", 0)]).toEqual(["1234567", NONE]);
  });

  const languages = [
    "en",
    "de",
    "de-CH",
    "de-AT",
    "fr",
    "en-IN",
    "es",
    "pt",
    "pl",
    "sv",
    "nb",
    "it",
    "nl",
    "ja",
    "ar",
    "fa",
  ];
  const decimalString = fc
    .tuple(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.constantFrom(0, 2, 3),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(([whole, decimals, rest]) =>
      decimals === 0 ? `${whole}` : `${whole}.${String(rest).padStart(3, "0").slice(0, decimals)}`,
    );

  it.each(languages)("comes back as it was written, in %s", (language) => {
    fc.assert(
      fc.property(decimalString, (value) => {
        const decimals = value.split(".")[1]?.length ?? 0;
        fc.pre(!/^-0(\.0+)?$/.test(value));
        expect(read(writeNumber(value, language), language, decimals)).toBe(value);
        const options = { numberingSystem: "latn", minimumFractionDigits: decimals } as const;
        const written = new Intl.NumberFormat(language, options).format(value as unknown as number);
        expect(read(written, language, decimals)).toBe(value);
      }),
    );
  });

  it("has both readings offered in a way in which each can then be typed", () => {
    const typed = fc.stringMatching(/^[1-9]\d{0,2}[.,]\d{3}$/);
    fc.assert(
      fc.property(
        typed,
        fc.constantFrom("de", "en", "fr", "de-CH"),
        fc.constantFrom(0, 2),
        (text, language, decimals) => {
          const reading = readNumber(text, language, { decimals });
          fc.pre("fault" in reading && reading.fault === "AMBIGUOUS_NUMBER");
          if (!("first" in reading)) return;
          for (const offered of [reading.first, reading.second]) {
            const fits = (offered.split(".")[1]?.length ?? 0) <= decimals;
            if (fits) expect(read(writeNumber(offered, language), language, decimals)).toBe(offered);
          }
        },
      ),
    );
  });

  it("is either a decimal string or refused, whatever is typed", () => {
    const odd = fc.string({ unit: fc.constantFrom(..."0123456789.,'’ -+eExX\u00a0\u202f\u0000") });
    fc.assert(
      fc.property(odd, fc.constantFrom(...languages), fc.constantFrom(0, 2, 3), (text, language, decimals) => {
        const reading = readNumber(text, language, { decimals });
        if (!("value" in reading)) return;
        expect(reading.value).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
        expect(reading.value.split(".")[1]?.length ?? 0).toBeLessThanOrEqual(decimals);
        expect(reading.value.replace(/\D/g, "").replace(/^0+/, "")).toBe(
          text
            .replace(/\D/g, "")
            .replace(/^0+/, "")
            .slice(0, reading.value.replace(/\D/g, "").replace(/^0+/, "").length),
        );
      }),
    );
  });
});

describe("a field for a number", () => {
  const german = { language: "de", currency: "EUR" };
  const faultOf = (schema: ReturnType<typeof wholeField> | ReturnType<typeof moneyField>, typed: string) => {
    const [issue] = schema.safeParse(typed, { error: formErrorMap }).error?.issues ?? [];
    return issue && decodeMessage(issue.message);
  };

  it("says in words what is wrong, with both readings as the reader writes them", () => {
    const whole = wholeField(german, { min: 1, max: 1_000_000 });
    expect(whole.parse("1.000")).toBe(1_000);
    expect(faultOf(whole, "1,000")).toEqual({ code: "AMBIGUOUS_NUMBER", params: { first: "1.000", second: "1" } });
    expect(faultOf(whole, "1e3")).toEqual({ code: "NOT_A_NUMBER", params: {} });
    expect(faultOf(whole, "1,5")).toEqual({ code: "NOT_WHOLE", params: {} });
    expect(faultOf(whole, "-5")).toEqual({ code: "TOO_SMALL", params: { minimum: 1 } });
    expect(faultOf(whole, "9".repeat(30))).toEqual({ code: "TOO_BIG", params: { maximum: 1_000_000 } });
    expect(faultOf(whole, " ")?.code).toBe("REQUIRED");
    for (const code of ["AMBIGUOUS_NUMBER", "TOO_PRECISE", "NOT_A_NUMBER", "NOT_WHOLE"]) {
      expect(en.errors).toHaveProperty(code);
      expect(de.errors).toHaveProperty(code);
    }
  });

  it("takes money in the coins of the currency", () => {
    const range = { min: 0, max: 9_999 };
    expect(moneyField(german, range).parse("1.000,50")).toBe("1000.50");
    expect(faultOf(moneyField(german, range), "0,505")).toEqual({ code: "TOO_PRECISE", params: { maximum: 2 } });
    expect(faultOf(moneyField({ ...german, currency: "JPY" }, range), "1,5")?.code).toBe("NOT_WHOLE");
    expect(moneyField({ ...german, currency: "KWD" }, range).parse("0,505")).toBe("0.505");
    expect(decimalField(german, { min: 0, max: 9, decimals: 1 }).parse("1,5")).toBe("1.5");
  });
});

it.each([
  ["de", "1,5", 150],
  ["de", "1,15", 115],
  ["en", "2", 200],
  ["en", "10.00", 1_000],
])("how many times, typed in %s as %s, is %i percent, and is typed so again", (language, typed, percent) => {
  const read = timesField({ language, currency: "EUR" }, { min: 100, max: 1_000 }).parse(typed);
  expect(read).toBe(percent);
  expect(typedTimes(read)).toBe(String(Number(typed.replace(",", "."))));
});
