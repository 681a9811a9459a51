import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, dayOf, startOf } from "~/lib/shop-day";
import { expiresOn, lapsedBefore, type ExpiryTerms, type LotDays } from "~/modules/expiry/expiry-date";

const lot = (earnedOn: string, more: Partial<LotDays> = {}): LotDays => ({
  earnedOn,
  ownExpiryOn: null,
  activeOn: null,
  ...more,
});
const terms = (mode: ExpiryTerms["mode"], months: number | null, graceUntil = "2000-01-01"): ExpiryTerms => ({
  mode,
  months,
  graceUntil,
});

describe("months on the calendar", () => {
  it.each([
    ["2026-01-15", 12, "2027-01-15"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-12-31", 1, "2027-01-31"],
  ])("%s and %i months is %s", (day, months, later) => expect(addMonths(day, months)).toBe(later));
});

describe("the day on which points expire", () => {
  it.each<[string, LotDays, ExpiryTerms, string | null]>([
    ["never, without a policy", lot("2026-01-15"), terms("NONE", 12), null],
    ["months after they were earned", lot("2026-01-15"), terms("AFTER_MONTHS", 12), "2027-01-15"],
    ["on the last day of a shorter month", lot("2026-01-31"), terms("AFTER_MONTHS", 1), "2026-02-28"],
    ["not before the grace time", lot("2020-01-15"), terms("AFTER_MONTHS", 12, "2026-12-31"), "2026-12-31"],
    [
      "by an expiry of their own",
      lot("2026-01-15", { ownExpiryOn: "2026-03-01" }),
      terms("AFTER_MONTHS", 12),
      "2026-03-01",
    ],
    [
      "whatever happens, where only earning counts",
      lot("2026-01-15", { activeOn: "2026-09-01" }),
      terms("AFTER_MONTHS", 6),
      "2026-07-15",
    ],
    [
      "months after the last activity",
      lot("2026-01-15", { activeOn: "2026-09-01" }),
      terms("AFTER_INACTIVITY", 6),
      "2027-03-01",
    ],
    [
      "months after they were earned, if nothing happened since",
      lot("2026-01-15", { activeOn: "2025-09-01" }),
      terms("AFTER_INACTIVITY", 6),
      "2026-07-15",
    ],
    ["without any activity", lot("2026-01-15"), terms("AFTER_INACTIVITY", 6), "2026-07-15"],
    [
      "with an activity later than an expiry of their own",
      lot("2026-01-15", { ownExpiryOn: "2026-03-01", activeOn: "2026-02-20" }),
      terms("AFTER_INACTIVITY", 6),
      "2026-08-20",
    ],
  ])("%s", (_, days, policy, on) => expect(expiresOn(days, policy)).toBe(on));
});

describe("what has expired by a day", () => {
  it.each([
    ["2027-01-15", 12, "2026-01-16"],
    ["2026-02-28", 1, "2026-02-01"],
    ["2026-03-31", 1, "2026-03-01"],
    ["2026-03-01", 1, "2026-02-02"],
    ["2029-02-28", 12, "2028-03-01"],
  ])("on %s, with %i months, is what was earned before %s", (today, months, before) =>
    expect(lapsedBefore(terms("AFTER_MONTHS", months), today)).toBe(before),
  );

  it("is nothing within the grace time", () => {
    expect(lapsedBefore(terms("AFTER_MONTHS", 1, "2026-03-02"), "2026-03-01")).toBeNull();
    expect(lapsedBefore(terms("AFTER_MONTHS", 1, "2026-03-01"), "2026-03-01")).not.toBeNull();
  });

  const aDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays("2024-01-01", days));
  it("is the same for a whole shop as for each lot", () => {
    fc.assert(
      fc.property(
        ...([aDay, aDay, aDay, fc.option(aDay), fc.integer({ min: 1, max: 40 })] as const),
        fc.constantFrom("AFTER_MONTHS" as const, "AFTER_INACTIVITY" as const),
        (today, earnedOn, graceUntil, activeOn, months, mode) => {
          const policy = terms(mode, months, graceUntil);
          const before = lapsedBefore(policy, today);
          const active = mode === "AFTER_INACTIVITY" && before !== null && activeOn !== null && activeOn >= before;
          const on = expiresOn(lot(earnedOn, { activeOn }), policy);
          expect(before !== null && earnedOn < before && !active).toBe(on !== null && on <= today);
        },
      ),
    );
  });

  it("a later day never has less", () => {
    fc.assert(
      fc.property(aDay, aDay, fc.integer({ min: 1, max: 40 }), (one, other, months) => {
        const [first, second] = [one, other].sort() as [string, string];
        const policy = terms("AFTER_MONTHS", months);
        expect(lapsedBefore(policy, first)! <= lapsedBefore(policy, second)!).toBe(true);
      }),
    );
  });
});

it.each([
  ["2026-03-29T00:30:00Z", "Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00.000Z"],
  ["2026-10-25T23:30:00Z", "Europe/Berlin", "2026-10-26", "2026-10-25T23:00:00.000Z"],
  ["2026-01-01T03:00:00Z", "America/New_York", "2025-12-31", "2025-12-31T05:00:00.000Z"],
  ["2026-01-01T11:00:00Z", "Pacific/Kiritimati", "2026-01-02", "2026-01-01T10:00:00.000Z"],
])("%s in %s is on %s, which begins at %s", (at, zone, day, start) => {
  expect(dayOf(new Date(at), zone)).toBe(day);
  expect(startOf(day, zone).toISOString()).toBe(start);
});
