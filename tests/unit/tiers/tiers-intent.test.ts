import { describe, expect, it } from "vitest";
import { dayOf } from "~/lib/shop-day";
import { windowStart } from "~/modules/tiers/tier-window";
import { tierPreviewQuery, tierSettingsForm, tiersIntent } from "~/modules/tiers/tiers-intent";

const reader = { language: "de", currency: "EUR" };
const id = "01a2005c-94d3-72f9-af52-60c5c60beb2f";

describe("what the page of the tiers sends", () => {
  it("names a tier by its id", () => {
    expect(tiersIntent.parse({ intent: "delete", id })).toEqual({ intent: "delete", id });
    for (const sent of [{ intent: "save" }, { intent: "delete", id: "1" }, { intent: "drop", id }])
      expect(tiersIntent.safeParse(sent).success).toBe(false);
  });

  it("may say that there are no tiers", () => {
    const settings = tierSettingsForm(reader);
    expect(settings.parse({ basis: "NONE", graceDays: "30" })).toEqual({ basis: null, graceDays: 30 });
    expect(settings.parse({ basis: "SPENT", graceDays: "0" })).toEqual({ basis: "SPENT", graceDays: 0 });
    for (const graceDays of ["", "-1", "366", "1,5"])
      expect(settings.safeParse({ basis: "NONE", graceDays }).success).toBe(false);
  });

  it("asks for a preview with the tier that is being filled in, once it is one", () => {
    const preview = tierPreviewQuery(reader);
    expect(preview.parse({ basis: "SPENT", id, name: "Gold", threshold: "1.000,50" })).toEqual({
      basis: "SPENT",
      tier: { id, name: "Gold", threshold: "1000.50" },
    });
    expect(preview.parse({ basis: "ORDERS", id, name: "Gold", threshold: "1,5" })).toEqual({ basis: "ORDERS" });
    expect(preview.parse({ basis: "POINTS" })).toEqual({ basis: "POINTS" });
    expect(preview.parse({ basis: "POINTS", without: id })).toEqual({ basis: "POINTS", without: id });
    expect(preview.safeParse({ basis: "NONE" }).success).toBe(false);
  });
});

describe("the twelve months that count for a tier", () => {
  it("are those of the shop's calendar", () => {
    expect(dayOf(new Date("2026-06-30T22:30:00Z"), "Europe/Berlin")).toBe("2026-07-01");
    expect(windowStart("2026-07-01", "Europe/Berlin")).toEqual(new Date("2025-06-30T22:00:00Z"));
    expect(windowStart("2026-01-15", "Europe/Berlin")).toEqual(new Date("2025-01-14T23:00:00Z"));
  });

  it("begin on 28 February for a leap day", () => {
    expect(windowStart("2028-02-29", "UTC")).toEqual(new Date("2027-02-28T00:00:00Z"));
  });

  it("are asked for a day only", () => {
    expect(() => windowStart("soon", "UTC")).toThrow(RangeError);
  });
});
