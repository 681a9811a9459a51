import { describe, expect, it } from "vitest";
import { pointsOfSteps } from "~/modules/earning/core/award-terms";
import { daysBetween, weekday } from "~/modules/earning/core/calendar";
import { timelineEarningEvents } from "~/modules/earning/orders/order-earning-events";
import { orderStands } from "~/modules/orders/order-stands";
import { openDays, returningDays } from "~/modules/earning/memberships/yearly-earning-events";
import { order } from "./order-fixtures";

const timelineOf = (...orders: [day: string, stands: boolean][]) =>
  timelineEarningEvents({
    customerId: 7n,
    timeline: orders.map(([day, stands], index) => ({
      orderId: BigInt(index + 1),
      processedAt: new Date(day),
      stands,
    })),
    paidAt: () => null,
    timezone: "Europe/Berlin",
  });
const silences = (...orders: [day: string, stands: boolean][]) =>
  timelineOf(...orders)
    .filter(({ event }) => event === "COMEBACK")
    .map(({ stands, silenceDays }) => (stands ? silenceDays : null));

describe("comebacks", () => {
  it("measure the silence from the last order that stands", () => {
    expect(silences(["2026-01-01", true], ["2026-04-11", true])).toEqual([null, 100]);
    expect(silences(["2026-01-01", true], ["2026-03-01", false], ["2026-04-11", true])).toEqual([null, null, 100]);
  });

  it("pay once a silence: the next order begins anew", () => {
    expect(silences(["2026-01-01", true], ["2026-04-11", true], ["2026-04-12", true])).toEqual([null, 100, 1]);
  });

  it("pay the highest step alone", () => {
    const steps = [
      { afterDays: 90, points: 100 },
      { afterDays: 365, points: 500 },
      { afterDays: 180, points: 250 },
    ];
    expect([89, 90, 179, 180, 364, 365, 9_999].map((days) => pointsOfSteps(steps, days))).toEqual([
      0, 100, 100, 250, 250, 500, 500,
    ]);
  });
});

describe("first order", () => {
  const first = (...orders: [day: string, stands: boolean][]) =>
    timelineOf(...orders).find(({ event }) => event === "FIRST_ORDER");

  it("is the first that stands, whichever came in first", () => {
    expect(first(["2026-02-01", true], ["2026-01-01", true])?.occurredAt).toEqual(new Date("2026-01-01"));
    expect(first(["2026-01-01", false], ["2026-02-01", true])).toMatchObject({ stands: true, source: "member:7" });
    expect(first(["2026-01-01", false])?.stands).toBe(false);
  });

  it("does not stand when all of it was given back", () => {
    const whole = { lines: [{ lineId: "1", quantity: 1 }], shipping: 0, adjustment: 0 };
    expect(orderStands(order())).toBe(true);
    expect(orderStands(order({ financialStatus: "REFUNDED", refunds: [whole] }))).toBe(false);
    expect(
      orderStands(
        order({ financialStatus: "PARTIALLY_REFUNDED", refunds: [{ ...whole, lines: [], adjustment: 100 }] }),
      ),
    ).toBe(true);
  });
});

describe("the shop's calendar", () => {
  it.each([
    ["over the change to summer time", "2026-03-28T22:00:00Z", "2026-03-29T22:00:00Z", 2],
    ["two midnights of the shop", "2026-03-28T22:59:00Z", "2026-03-29T22:30:00Z", 2],
    ["over a leap day", "2024-02-28T12:00:00Z", "2024-03-01T12:00:00Z", 2],
    ["same day", "2026-05-05T01:00:00Z", "2026-05-05T20:00:00Z", 0],
  ])("counts midnights %s", (_name, from, to, days) => {
    expect(daysBetween(new Date(from), new Date(to), "Europe/Berlin")).toBe(days);
  });

  it("keeps the birthday of a leap day on the 28th in other years", () => {
    const on = (year: number, month: number, day: number) => returningDays({ year, month, day });
    expect(on(2028, 2, 29)).toEqual([{ month: 2, day: 29 }]);
    expect(on(2028, 2, 28)).toEqual([{ month: 2, day: 28 }]);
    expect(on(2027, 2, 28)).toEqual([
      { month: 2, day: 28 },
      { month: 2, day: 29 },
    ]);
    expect(on(2100, 2, 28)).toHaveLength(2);
  });

  it("sees to each day once, a year back at most", () => {
    const today = { year: 2026, month: 3, day: 1 };
    expect(openDays(null, today)).toEqual([today]);
    expect(openDays(new Date("2026-02-27"), today)).toEqual([{ year: 2026, month: 2, day: 28 }, today]);
    expect(openDays(new Date("2026-03-01"), today)).toEqual([]);
    expect(openDays(new Date("2025-01-01"), today)).toHaveLength(366);
    expect(openDays(new Date("2025-12-01"), today)).toHaveLength(90);
  });

  it("knows the weekday", () => {
    expect(weekday(new Date("2026-03-01T12:00:00Z"), "Europe/Berlin")).toBe(7);
    expect(weekday(new Date("2026-03-01T23:30:00Z"), "Europe/Berlin")).toBe(1);
  });
});
