import { expect, it } from "vitest";
import { momentOf } from "~/lib/moment-of";

it("a moment is taken as it is, a wall-clock time by the time zone", () => {
  const moment = new Date("2026-07-01T10:00:00Z");
  expect(momentOf(moment, "Europe/Berlin", "startsAt")).toBe(moment);
  expect(momentOf("2026-07-01T12:00", "Europe/Berlin", "startsAt")).toEqual(moment);
  expect(() => momentOf("2026-02-30T12:00", "Europe/Berlin", "startsAt")).toThrow(
    expect.objectContaining({ code: "INVALID", field: "startsAt" }),
  );
});
