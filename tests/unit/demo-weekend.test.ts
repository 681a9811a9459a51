import { expect, test } from "vitest";
import { weekendAround } from "../../scripts/in-use/programme";

const BERLIN = "Europe/Berlin";

test.each([
  ["a Monday", "2026-11-30T12:00:00Z", "2026-12-04T23:00:00.000Z", "2026-12-06T23:00:00.000Z"],
  [
    "Friday, Saturday already in the shop",
    "2026-12-04T23:30:00Z",
    "2026-12-04T23:00:00.000Z",
    "2026-12-06T23:00:00.000Z",
  ],
  ["a Sunday", "2026-12-06T12:00:00Z", "2026-12-04T23:00:00.000Z", "2026-12-06T23:00:00.000Z"],
  ["before clocks change", "2026-03-26T12:00:00Z", "2026-03-27T23:00:00.000Z", "2026-03-29T22:00:00.000Z"],
])("the demo's weekend around %s", (_, now, startsAt, endsAt) => {
  expect(weekendAround(new Date(now), BERLIN)).toEqual({ startsAt, endsAt });
});
