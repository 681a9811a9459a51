import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromLocalTime, toLocalTime } from "~/lib/local-time";

describe("wall-clock times of a shop", () => {
  it.each([
    ["2026-11-21T18:30", "Europe/Berlin", "2026-11-21T17:30:00.000Z"],
    ["2026-07-01T00:00", "Europe/Berlin", "2026-06-30T22:00:00.000Z"],
    ["2026-01-01T12:00", "America/New_York", "2026-01-01T17:00:00.000Z"],
    ["2026-01-01T12:00", "Asia/Kolkata", "2026-01-01T06:30:00.000Z"],
  ])("%s in %s is %s", (local, zone, moment) => {
    expect(fromLocalTime(local, zone)?.toISOString()).toBe(moment);
    expect(toLocalTime(new Date(moment), zone)).toBe(local);
  });

  it("moves an hour that the clocks skip", () => {
    expect(fromLocalTime("2026-03-29T02:30", "Europe/Berlin")?.toISOString()).toMatch(/^2026-03-29T0[01]:30/);
  });

  it.each(["", "2026-11-21", "2026-13-01T00:00", "yesterday"])("takes %j for no time", (text) => {
    expect(fromLocalTime(text, "Europe/Berlin")).toBeNull();
  });

  it("gives back each full minute that it was given, away from changes of the clocks", () => {
    const minutes = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 });
    const zones = fc.constantFrom("UTC", "Asia/Kolkata", "Asia/Tokyo", "America/Phoenix");
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const moment = new Date(minute * 60_000);
        expect(fromLocalTime(toLocalTime(moment, zone), zone)).toEqual(moment);
      }),
    );
  });
});
