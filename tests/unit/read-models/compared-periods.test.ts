import { expect, it } from "vitest";
import { comparedPeriods } from "~/modules/read-models/compared-periods";

const written = ({ now, timeZone }: { now: string; timeZone: string }) => {
  const { last, before } = comparedPeriods({ now: new Date(now), timeZone, days: 30 });
  return [last.from, last.to, before.from, before.to].map((at) => at.toISOString());
};

it("compares 30 days of the shop until now with the 30 before until the same time of day", () => {
  expect(written({ now: "2026-07-20T23:30:00.000Z", timeZone: "Europe/Berlin" })).toEqual([
    "2026-06-21T22:00:00.000Z",
    "2026-07-20T23:30:00.000Z",
    "2026-05-22T22:00:00.000Z",
    "2026-06-20T23:30:00.000Z",
  ]);
});

it("keeps the time of day where clocks changed meanwhile", () => {
  expect(written({ now: "2026-11-20T11:00:00.000Z", timeZone: "Europe/Berlin" })).toEqual([
    "2026-10-21T22:00:00.000Z",
    "2026-11-20T11:00:00.000Z",
    "2026-09-21T22:00:00.000Z",
    "2026-10-21T10:00:00.000Z",
  ]);
});
