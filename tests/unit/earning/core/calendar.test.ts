import { describe, expect, it } from "vitest";
import { daysBetween, localDay, weekday } from "~/modules/earning/core/calendar";
import { hasRoom } from "~/modules/earning/core/limits";
import { openDays, returningDays, yearlyEarningEvent } from "~/modules/earning/memberships/yearly-earning-events";

const at = (iso: string) => new Date(iso);

describe("a moment in a time zone", () => {
  it.each([
    ["2026-03-01T22:59:59Z", "Europe/Berlin", { year: 2026, month: 3, day: 1 }, 7],
    ["2026-03-01T23:00:00Z", "Europe/Berlin", { year: 2026, month: 3, day: 2 }, 1],
    ["2026-03-01T23:00:00Z", "UTC", { year: 2026, month: 3, day: 1 }, 7],
    ["2026-01-01T04:59:00Z", "America/New_York", { year: 2025, month: 12, day: 31 }, 3],
    ["2025-12-31T12:00:00Z", "Pacific/Auckland", { year: 2026, month: 1, day: 1 }, 4],
    ["2026-03-07T12:00:00Z", "UTC", { year: 2026, month: 3, day: 7 }, 6],
  ])("%s in %s", (iso, timezone, day, isoWeekday) => {
    expect(localDay(at(iso), timezone)).toEqual(day);
    expect(weekday(at(iso), timezone)).toBe(isoWeekday);
  });

  it.each([
    ["the same day", "2026-03-01T23:00:00Z", "2026-03-02T22:59:00Z", "Europe/Berlin", 0],
    ["over one midnight", "2026-03-01T22:59:00Z", "2026-03-01T23:00:00Z", "Europe/Berlin", 1],
    ["back", "2026-03-03T00:00:00Z", "2026-03-01T00:00:00Z", "UTC", -2],
    ["a day of 23 hours", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", "Europe/Berlin", 1],
    ["a leap day", "2028-02-28T00:00:00Z", "2028-03-01T00:00:00Z", "UTC", 2],
    ["a year", "2026-03-01T00:00:00Z", "2027-03-01T00:00:00Z", "UTC", 365],
  ])("days between: %s", (_name, from, to, timezone, days) => {
    expect(daysBetween(at(from), at(to), timezone)).toBe(days);
  });
});

describe("room for one more award", () => {
  const noon = at("2026-03-02T12:00:00Z");
  const room = (limits: Parameters<typeof hasRoom>[0], ...earlier: string[]) =>
    hasRoom(limits, earlier.map(at), noon, "UTC");

  it.each([
    ["without limits", {}, ["2026-03-02T01:00:00Z"], true],
    ["two a day, one today", { perDay: 2 }, ["2026-03-02T01:00:00Z"], true],
    ["two a day, two today", { perDay: 2 }, ["2026-03-02T01:00:00Z", "2026-03-02T02:00:00Z"], false],
    ["one a day, yesterday", { perDay: 1 }, ["2026-03-01T23:59:00Z"], true],
    ["one a day, the same day of last month", { perDay: 1 }, ["2026-02-02T12:00:00Z"], true],
    ["one a day, the same day of last year", { perDay: 1 }, ["2025-03-02T12:00:00Z"], true],
    ["one a month, yesterday", { perMonth: 1 }, ["2026-03-01T23:59:00Z"], false],
    ["one a month, last month", { perMonth: 1 }, ["2026-02-28T23:59:00Z"], true],
    ["one a month, the same month of last year", { perMonth: 1 }, ["2025-03-02T12:00:00Z"], true],
    ["one a year, in January", { perYear: 1 }, ["2026-01-01T00:00:00Z"], false],
    ["one a year, last year", { perYear: 1 }, ["2025-12-31T23:59:00Z"], true],
    ["one ever, long ago", { lifetime: 1 }, ["2001-01-01T00:00:00Z"], false],
    ["two ever, one long ago", { lifetime: 2 }, ["2001-01-01T00:00:00Z"], true],
    ["all must have room", { perDay: 9, lifetime: 1 }, ["2001-01-01T00:00:00Z"], false],
  ])("%s: %s", (_name, limits, earlier, expected) => {
    expect(room(limits, ...earlier)).toBe(expected);
  });
});

describe("days that come every year", () => {
  const day = (year: number, month: number, date: number) => ({ year, month, day: date });

  it.each([
    [
      day(2026, 2, 28),
      [
        { month: 2, day: 28 },
        { month: 2, day: 29 },
      ],
    ],
    [day(2028, 2, 28), [{ month: 2, day: 28 }]],
    [day(2028, 2, 29), [{ month: 2, day: 29 }]],
    [day(2000, 2, 28), [{ month: 2, day: 28 }]],
    [
      day(2100, 2, 28),
      [
        { month: 2, day: 28 },
        { month: 2, day: 29 },
      ],
    ],
    [day(2026, 3, 28), [{ month: 3, day: 28 }]],
    [day(2026, 2, 27), [{ month: 2, day: 27 }]],
  ])("on %j return %j", (today, expected) => {
    expect(returningDays(today)).toEqual(expected);
  });

  it.each([
    ["a new shop: today", null, day(2026, 3, 2), [day(2026, 3, 2)]],
    ["seen today", "2026-03-02T00:00:00Z", day(2026, 3, 2), []],
    ["seen yesterday", "2026-03-01T00:00:00Z", day(2026, 3, 2), [day(2026, 3, 2)]],
    [
      "seen three days ago, over the end of a month",
      "2026-02-27T00:00:00Z",
      day(2026, 3, 2),
      [day(2026, 2, 28), day(2026, 3, 1), day(2026, 3, 2)],
    ],
    ["seen tomorrow, as in another time zone", "2026-03-03T00:00:00Z", day(2026, 3, 2), []],
  ])("to see to: %s", (_name, lastSeen, today, expected) => {
    expect(openDays(lastSeen === null ? null : at(lastSeen), today)).toEqual(expected);
  });

  it("to see to are a year's at most", () => {
    const days = openDays(at("2020-01-01T00:00:00Z"), day(2026, 3, 2));
    expect(days).toHaveLength(366);
    expect(days[0]).toEqual(day(2025, 3, 2));
    expect(days.at(-1)).toEqual(day(2026, 3, 2));
  });

  it("are an earning event of their year", () => {
    const noon = at("2026-03-02T12:00:00Z");
    expect(yearlyEarningEvent("BIRTHDAY", 7n, day(2026, 3, 2), noon)).toEqual({
      event: "BIRTHDAY",
      source: "birthday:2026:7",
      customerId: 7n,
      occurredAt: noon,
      certainAt: noon,
      stands: true,
    });
    expect(yearlyEarningEvent("ANNIVERSARY", 7n, day(2026, 3, 2), noon).source).toBe("anniversary:2026:7");
  });
});
