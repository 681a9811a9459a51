import { expect, it } from "vitest";
import { monthsOf, spanOf } from "~/modules/ledger/liability-span";

it("a span ends with the month of today and has as many months as it says", () => {
  expect(monthsOf(12, "2026-12-31")).toEqual({ from: "2026-01", to: "2026-12" });
  expect(monthsOf(24, "2026-01-01")).toEqual({ from: "2024-02", to: "2026-01" });
  expect(monthsOf(60, "2026-01-01")).toEqual({ from: "2021-02", to: "2026-01" });
});

it("what no address of the app asks for is a year", () => {
  expect(["24", "60", "13", "", "24.0", null].map(spanOf)).toEqual([24, 60, 12, 12, 12, 12]);
});
