import { describe, expect, it } from "vitest";
import { newAward, type AwardPosting, type AwardState } from "~/modules/earning/core/adjust-award";
import { flowMessages, type AwardChange } from "~/modules/earning/flow/flow-message";
import { entrySubmitted, reviewPublished } from "~/modules/earning/flow/voice-messages";
import { orderRule, paidBasis } from "./order-fixtures";

const paidAt = new Date("2026-03-02T09:00:00Z");
const twoDaysLater = new Date("2026-03-04T09:00:00Z");
const award = (fields: Partial<AwardState> = {}): AwardState => ({
  ...newAward({
    customerId: 7n,
    certainAt: paidAt,
    counted: { points: 100 },
    terms: {
      ruleId: orderRule.ruleId,
      ruleName: "Orders",
      formula: orderRule.formula,
      multiplierPercent: 100,
      rounding: "FLOOR",
      basis: paidBasis,
      holdDays: 14,
      approval: "AUTOMATIC",
    },
  }),
  ...fields,
});
const posted = (kind: AwardPosting["kind"], account: AwardPosting["account"], points = 100): AwardPosting => ({
  ...{ kind, account, points, writtenOff: 0 },
});
const change = (fields: Partial<AwardChange> = {}): AwardChange => ({
  ...{ id: "a1", event: "ORDER", award: award(), posting: null, before: null },
  ...fields,
});
const payload = { customer_id: 7, points: 100, rule: "Orders", "award id": "a1", event: "ORDER" };
const available = award({ status: "AVAILABLE" });

describe("triggers of Flow", () => {
  it.each<[string, Partial<AwardChange>, string[]]>([
    ["points on hold", { posting: posted("EARN", "PENDING") }, ["flow-award-granted"]],
    [
      "points available at once",
      { award: available, posting: posted("EARN", "AVAILABLE") },
      ["flow-award-granted", "flow-points-available"],
    ],
    [
      "a referral available at once",
      { event: "REFERRAL", award: available, posting: posted("EARN", "AVAILABLE") },
      ["flow-award-granted", "flow-points-available", "flow-referral-completed"],
    ],
    [
      "more points for an award that was there",
      { before: "PENDING", posting: posted("EARN", "PENDING") },
      ["flow-award-granted"],
    ],
    ["a take-back", { before: "AVAILABLE", posting: posted("TAKE_BACK", "AVAILABLE") }, ["flow-points-taken-back"]],
    ["a take-back of what was spent", { before: "AVAILABLE", posting: posted("TAKE_BACK", "AVAILABLE", 0) }, []],
    ["points that only make good", { award: available, posting: posted("EARN", "AVAILABLE", 0) }, []],
    ["one that waits", { award: award({ status: "WAITING", proposed: 100 }) }, ["flow-award-waits"]],
    [
      "one that waits again",
      { before: "PENDING", award: award({ status: "WAITING", proposed: 100 }) },
      ["flow-award-waits"],
    ],
    ["one that still waits", { before: "WAITING", award: award({ status: "WAITING", proposed: 80 }) }, []],
    [
      "one rejected",
      { before: "WAITING", award: award({ status: "REJECTED", proposed: 100 }) },
      ["flow-award-rejected"],
    ],
    ["one still rejected", { before: "REJECTED", award: award({ status: "REJECTED", proposed: 80 }) }, []],
    ["nothing booked", { before: "PENDING" }, []],
    ["what an action of Flow granted", { event: "FLOW", posting: posted("EARN", "PENDING") }, []],
    [
      "what an action of Flow granted, taken back",
      { event: "FLOW", before: "PENDING", posting: posted("TAKE_BACK", "PENDING") },
      [],
    ],
  ])("%s", (_name, fields, handles) => {
    expect(flowMessages(change(fields), paidAt).map(({ handle }) => handle)).toEqual(handles);
  });

  it.each<[string, Partial<AwardChange>, Date, number]>([
    ["two days old", { posting: posted("EARN", "PENDING") }, twoDaysLater, 1],
    ["older", { posting: posted("EARN", "PENDING") }, new Date(twoDaysLater.getTime() + 1), 0],
    [
      "older, but it was there",
      { before: "PENDING", posting: posted("EARN", "PENDING") },
      new Date("2027-01-01T00:00:00Z"),
      1,
    ],
    ["older, a take-back", { posting: posted("TAKE_BACK", "PENDING") }, new Date("2027-01-01T00:00:00Z"), 1],
  ])("what was read in is history: %s", (_name, fields, now, count) => {
    expect(flowMessages(change(fields), now)).toHaveLength(count);
  });

  it("say what it is about", () => {
    const about = (fields: Partial<AwardChange>) =>
      flowMessages(change(fields), paidAt).map((message) => message.payload);
    expect(about({ posting: posted("EARN", "PENDING") })).toEqual([payload]);
    expect(about({ posting: posted("TAKE_BACK", "PENDING", 40) })).toEqual([{ ...payload, points: 40 }]);
    const reasons = [
      { code: "SAME_EMAIL", params: {} },
      { code: "SAME_PHONE", params: {} },
    ];
    expect(about({ award: award({ status: "WAITING", proposed: 100, reasons }) })).toEqual([
      { ...payload, reason: "SAME_EMAIL, SAME_PHONE" },
    ]);
    expect(about({ award: award({ status: "WAITING", proposed: 100, reasons: undefined }) })).toEqual([
      { ...payload, reason: "" },
    ]);
    const rejected = { before: "WAITING", award: award({ status: "REJECTED", proposed: 100 }) } as const;
    expect(about({ ...rejected, memberText: "Too dark" })).toEqual([{ ...payload, "member text": "Too dark" }]);
    expect(about(rejected)).toEqual([{ ...payload, "member text": "" }]);
    const { event: _event, ...plain } = payload;
    expect(about({ event: "REFERRAL", award: available, posting: posted("EARN", "AVAILABLE") })).toEqual([
      { ...payload, event: "REFERRAL" },
      { ...payload, event: "REFERRAL" },
      plain,
    ]);
  });

  it("of reviews and entries carry no text that a member wrote", () => {
    const review = { id: "r1", customerId: 7n, productId: 88n, productTitle: "Cup", stars: 4, text: "Lovely" };
    expect(reviewPublished(review)).toEqual({
      handle: "flow-review-published",
      payload: { customer_id: 7, product_id: 88, "product title": "Cup", stars: 4, "review id": "r1" },
    });
    expect(entrySubmitted({ customerId: 7n, awardId: "a1", mission: { title: "Photo", points: 50 } })).toEqual({
      handle: "flow-entry-submitted",
      payload: { customer_id: 7, mission: "Photo", points: 50, "award id": "a1" },
    });
  });
});
