import { expect, test } from "vitest";
import { nextWeekend } from "~/components/rules/weekend";

const berlin = "Europe/Berlin";

test.each([
  ["a Tuesday", "2026-12-01T10:00:00Z"],
  ["Friday night, when it is Saturday in the shop", "2026-12-04T23:30:00Z"],
  ["Sunday night", "2026-12-06T22:00:00Z"],
])("a campaign begins with the weekend that runs or comes next: %s", (_, now) => {
  expect(nextWeekend(new Date(now), berlin)).toEqual({ startsAt: "2026-12-05T00:00", endsAt: "2026-12-07T00:00" });
});

test("on Monday it is the next one", () => {
  expect(nextWeekend(new Date("2026-12-06T23:00:00Z"), berlin)).toEqual({
    startsAt: "2026-12-12T00:00",
    endsAt: "2026-12-14T00:00",
  });
});
