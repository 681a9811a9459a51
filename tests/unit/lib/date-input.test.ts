import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownTime, localTimeInput, momentInput, momentText, reportedMoment } from "~/lib/date-input";
import { decodeMessage, formErrorMap } from "~/lib/form-errors";
import { fromLocalTime, toLocalTime } from "~/lib/local-time";

const faultOf = (schema: typeof localTimeInput | typeof momentText, text: string) => {
  const fault = schema.safeParse(text, { error: formErrorMap }).error?.issues[0]?.message;
  return fault && decodeMessage(fault).code;
};

describe("a wall-clock time", () => {
  it.each([
    ["2026-11-21T18:30", undefined],
    ["2026-11-21T18:30:15", undefined],
    ["2028-02-29T00:00", undefined],
    ["1900-01-01T00:00", undefined],
    ["2199-12-31T23:59", undefined],
    ["2026-02-29T00:00", "NO_SUCH_DAY"],
    ["2026-02-31T00:00", "NO_SUCH_DAY"],
    ["2026-04-31T00:00", "NO_SUCH_DAY"],
    ["2026-13-01T00:00", "NO_SUCH_DAY"],
    ["2026-00-10T00:00", "NO_SUCH_DAY"],
    ["2026-01-00T00:00", "NO_SUCH_DAY"],
    ["0000-01-01T00:00", "YEAR_OUT_OF_RANGE"],
    ["0026-01-01T00:00", "YEAR_OUT_OF_RANGE"],
    ["1899-12-31T23:59", "YEAR_OUT_OF_RANGE"],
    ["2200-01-01T00:00", "YEAR_OUT_OF_RANGE"],
    ["20266-01-01T00:00", "YEAR_OUT_OF_RANGE"],
    ["275760-09-13T00:00", "YEAR_OUT_OF_RANGE"],
    ["+002026-01-01T00:00", "INVALID"],
    ["-000001-01-01T00:00", "INVALID"],
    ["2026-01-01T24:00", "INVALID"],
    ["2026-01-01T12:60", "INVALID"],
    ["2026-01-01", "INVALID"],
    ["2026-01-01T12:00Z", "INVALID"],
    ["٢٠٢٦-01-01T12:00", "INVALID"],
    ["2026-01-01T12:00\u0000", "INVALID"],
    ["", "INVALID"],
  ])("%s", (text, fault) => {
    expect(faultOf(localTimeInput, text)).toBe(fault);
    expect(fromLocalTime(text, "Europe/Berlin") === null).toBe(fault !== undefined);
  });

  it("is the one that was typed when it comes back, where no change of clocks skips it", () => {
    const moments = fc.date({ min: new Date("1971-01-01"), max: new Date("2199-12-30"), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.constantFrom("Europe/Berlin", "Pacific/Apia", "America/St_Johns", "UTC"), (at, zone) => {
        const local = toLocalTime(at, zone);
        const back = fromLocalTime(local, zone);
        expect(back && toLocalTime(back, zone)).toBe(local);
      }),
    );
  });
});

describe("a moment", () => {
  it.each([
    ["2026-11-21T18:30:00Z", undefined],
    ["2026-11-21T18:30:00+01:00", undefined],
    ["2026-02-30T00:00:00Z", "INVALID"],
    ["0000-01-01T00:00:00Z", "YEAR_OUT_OF_RANGE"],
    ["0001-01-01T00:00:00Z", "YEAR_OUT_OF_RANGE"],
    ["9999-12-31T23:59:59Z", "YEAR_OUT_OF_RANGE"],
    ["1900-01-01T00:00:00+14:00", "YEAR_OUT_OF_RANGE"],
    ["+010000-01-01T00:00:00Z", "INVALID"],
    ["1700000000", "INVALID"],
  ])("%s", (text, fault) => {
    expect(faultOf(momentText, text)).toBe(fault);
    expect(momentInput.safeParse(text).success).toBe(fault === undefined);
  });

  it("that a store tells is brought into what the app knows, as its order then still counts", () => {
    expect(reportedMoment.parse("0001-01-01T00:00:00Z")).toEqual(new Date("1900-01-01T00:00:00Z"));
    expect(reportedMoment.parse("9999-12-31T00:00:00Z")).toEqual(new Date("2199-12-31T23:59:59.999Z"));
    expect(reportedMoment.parse("2026-11-21T18:30:00+01:00")).toEqual(new Date("2026-11-21T17:30:00Z"));
    expect(reportedMoment.safeParse("yesterday").success).toBe(false);
  });

  it("of an address is one of ours or none", () => {
    for (const odd of [NaN, Infinity, -1e15, 999_999_999_999_999, 1e17]) expect(knownTime(odd)).toBeNull();
    expect(knownTime(0)).toEqual(new Date(0));
  });
});
