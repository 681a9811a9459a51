import { describe, expect, it } from "vitest";
import { followDiscount, type HeldDiscount } from "~/modules/offers/offer-drift";

const now = new Date("2026-06-15T12:00:00Z");
const startsAt = new Date("2026-06-01T00:00:00.250Z");
const endsAt = new Date("2026-07-01T00:00:00Z");
const segmentId = "gid://shopify/Segment/1";

const offer = { startsAt, endsAt, code: "SUMMER", percent: 10, amountMinor: null };
const held: HeldDiscount = {
  code: "SUMMER",
  // Shopify keeps whole seconds.
  startsAt: new Date("2026-06-01T00:00:00Z"),
  endsAt,
  value: { percent: 10 },
  segmentIds: [segmentId],
  narrowed: false,
};
const follow = (changes: Partial<HeldDiscount> | null, own: string | null = segmentId) =>
  followDiscount(offer, changes && { ...held, ...changes }, { segmentId: own, now });
const terms = { discount: "PERCENT", ...offer };

describe("an offer follows its discount in Shopify", () => {
  it("one as it was sent keeps the offer's own terms, to the millisecond", () => {
    expect(follow({})).toEqual({ drift: null, terms });
  });

  it.each<[string, Partial<HeldDiscount>, object]>([
    ["another code", { code: "SUMMER26" }, { code: "SUMMER26" }],
    ["another percentage", { value: { percent: 15 } }, { percent: 15 }],
    ["an amount", { value: { amountMinor: 500n } }, { discount: "AMOUNT", percent: null, amountMinor: 500n }],
    ["a later end", { endsAt: new Date("2026-08-01T00:00:00Z") }, { endsAt: new Date("2026-08-01T00:00:00Z") }],
    ["no end", { endsAt: null }, { endsAt: null }],
    [
      "a start a second later",
      { startsAt: new Date("2026-06-01T00:00:01Z") },
      { startsAt: new Date("2026-06-01T00:00:01Z") },
    ],
    ["for everybody", { segmentIds: null }, {}],
    ["for the members and others", { segmentIds: ["gid://shopify/Segment/2", segmentId] }, {}],
  ])("takes over %s", (_case, changes, expected) => {
    expect(follow(changes)).toEqual({ drift: null, terms: { ...terms, ...expected } });
  });

  it.each<[string, Partial<HeldDiscount> | null, string]>([
    ["is gone", null, "DELETED"],
    ["was ended early", { endsAt: new Date("2026-06-15T12:00:00Z") }, "ENDED"],
    ["is for others", { segmentIds: ["gid://shopify/Segment/2"] }, "CHANGED"],
    ["is for nobody", { segmentIds: [] }, "CHANGED"],
    ["holds for some products only", { narrowed: true }, "CHANGED"],
    ["has no code", { code: "" }, "CHANGED"],
    ["gives something else", { value: null }, "CHANGED"],
    ["gives half a percent", { value: { percent: 12.5 } }, "CHANGED"],
    ["gives nothing", { value: { percent: 0 } }, "CHANGED"],
    ["gives more than all", { value: { percent: 101 } }, "CHANGED"],
  ])("is not shown when the discount %s", (_case, changes, drift) => {
    expect(follow(changes)).toEqual({ drift });
  });

  it("is not shown while the shop has no members' segment", () => {
    expect(follow({}, null)).toEqual({ drift: "CHANGED" });
  });

  it("that has ended as planned is no early end", () => {
    const ended = { ...offer, endsAt: new Date("2026-06-10T00:00:00Z") };
    expect(followDiscount(ended, { ...held, endsAt: ended.endsAt }, { segmentId, now })).toMatchObject({ drift: null });
  });
});
