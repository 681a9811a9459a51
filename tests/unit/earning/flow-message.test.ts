import { describe, expect, it } from "vitest";
import type { StoredAward } from "~/modules/earning/awards/award-rows.server";
import type { AwardChange } from "~/modules/earning/awards/book-awards.server";
import { newAward, type AwardPosting } from "~/modules/earning/core/adjust-award";
import { pointsExpired, pointsExpireSoon } from "~/modules/earning/flow/expiry-messages";
import { flowMessages } from "~/modules/earning/flow/flow-message";
import { entrySubmitted, reviewCollected, reviewPublished } from "~/modules/earning/flow/voice-messages";
import { orderRule, paidBasis } from "./order-fixtures";

const paidAt = new Date("2026-03-02T09:00:00Z");
const twoDaysLater = new Date("2026-03-04T09:00:00Z");
const nextYear = new Date("2027-01-01T00:00:00Z");

const award = (fields: Partial<StoredAward> = {}): StoredAward => ({
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
  id: "a1",
  event: "ORDER",
  source: "order:1",
  ruleResults: [],
  ...fields,
});
const posted = (kind: AwardPosting["kind"], account: AwardPosting["account"], points = 100): AwardPosting => ({
  kind,
  account,
  points,
  writtenOff: 0,
});
const change = (fields: Partial<AwardChange> = {}): AwardChange => ({
  award: award(),
  posting: null,
  before: null,
  ...fields,
});
const payload = { customer_id: 7, points: 100, rule: "Orders", "award id": "a1", event: "ORDER" };
const available = award({ status: "AVAILABLE" });
const waiting = award({ status: "WAITING", proposed: 100 });
const rejected = award({ status: "REJECTED", proposed: 100 });
const byFlow = award({ event: "FLOW" });
const referral = award({ event: "REFERRAL", status: "AVAILABLE" });

describe("triggers of Flow", () => {
  it.each<[string, Partial<AwardChange>, string[]]>([
    ["points on hold", { posting: posted("EARN", "PENDING") }, ["flow-award-granted"]],
    [
      "points at once",
      { award: available, posting: posted("EARN", "AVAILABLE") },
      ["flow-award-granted", "flow-points-available"],
    ],
    [
      "a referral at once",
      { award: referral, posting: posted("EARN", "AVAILABLE") },
      ["flow-award-granted", "flow-points-available", "flow-referral-completed"],
    ],
    [
      "the hold is over",
      { before: "PENDING", award: available, posting: posted("MATURE", "AVAILABLE") },
      ["flow-points-available"],
    ],
    [
      "a referral's hold is over",
      { before: "PENDING", award: referral, posting: posted("MATURE", "AVAILABLE") },
      ["flow-points-available", "flow-referral-completed"],
    ],
    [
      "the hold is over, and all of it makes good",
      { before: "PENDING", award: available, posting: posted("MATURE", "AVAILABLE", 0) },
      ["flow-points-available"],
    ],
    [
      "more points for an award that was there",
      { before: "PENDING", posting: posted("EARN", "PENDING") },
      ["flow-award-granted"],
    ],
    ["a take-back", { before: "AVAILABLE", posting: posted("TAKE_BACK", "AVAILABLE") }, ["flow-points-taken-back"]],
    ["a take-back of what was spent", { before: "AVAILABLE", posting: posted("TAKE_BACK", "AVAILABLE", 0) }, []],
    ["points that only make good", { award: available, posting: posted("EARN", "AVAILABLE", 0) }, []],
    ["one that waits", { award: waiting }, ["flow-award-waits"]],
    ["one that waits again", { before: "PENDING", award: waiting }, ["flow-award-waits"]],
    ["one that still waits", { before: "WAITING", award: waiting }, []],
    ["one rejected", { before: "WAITING", award: rejected }, ["flow-award-rejected"]],
    ["one still rejected", { before: "REJECTED", award: rejected }, []],
    [
      "one that waits again because staff took their word back",
      { before: "REJECTED", award: waiting, decision: { verdict: "UNDONE", memberText: null } },
      [],
    ],
    [
      "one approved",
      { before: "WAITING", posting: posted("EARN", "PENDING"), decision: { verdict: "APPROVED", memberText: null } },
      ["flow-award-granted"],
    ],
    ["nothing booked", { before: "PENDING" }, []],
    ["what an action of Flow granted", { award: byFlow, posting: posted("EARN", "PENDING") }, []],
    [
      "what an action of Flow granted, taken back",
      { award: byFlow, before: "PENDING", posting: posted("TAKE_BACK", "PENDING") },
      [],
    ],
  ])("%s", (_name, fields, handles) => {
    expect(flowMessages(change(fields), paidAt).map(({ handle }) => handle)).toEqual(handles);
  });

  it.each<[string, Partial<AwardChange>, Date, number]>([
    ["two days old", { posting: posted("EARN", "PENDING") }, twoDaysLater, 1],
    ["older", { posting: posted("EARN", "PENDING") }, new Date(twoDaysLater.getTime() + 1), 0],
    ["older, but it was there", { before: "PENDING", posting: posted("EARN", "PENDING") }, nextYear, 1],
    ["older, a take-back", { posting: posted("TAKE_BACK", "PENDING") }, nextYear, 1],
  ])("what was read in is history: %s", (_name, fields, now, count) => {
    expect(flowMessages(change(fields), now)).toHaveLength(count);
  });

  it("say what it is about", () => {
    const about = (fields: Partial<AwardChange>) =>
      flowMessages(change(fields), paidAt).map((message) => message.payload);
    expect(about({ posting: posted("EARN", "PENDING") })).toEqual([payload]);
    expect(about({ posting: posted("TAKE_BACK", "PENDING", 40) })).toEqual([{ ...payload, points: 40 }]);
    expect(about({ award: available, posting: posted("MATURE", "AVAILABLE", 60) })).toEqual([
      { ...payload, points: 60 },
    ]);
    const reasons = [
      { code: "SAME_EMAIL", params: {} },
      { code: "SAME_PHONE", params: {} },
    ];
    expect(about({ award: { ...waiting, reasons } })).toEqual([{ ...payload, reason: "SAME_EMAIL, SAME_PHONE" }]);
    expect(about({ award: { ...waiting, reasons: undefined } })).toEqual([{ ...payload, reason: "" }]);
    const decision = { verdict: "REJECTED" as const, memberText: "Too dark" };
    const ofRejected = { before: "WAITING" as const, award: rejected };
    expect(about({ ...ofRejected, decision })).toEqual([{ ...payload, "member text": "Too dark" }]);
    expect(about({ ...ofRejected, decision: { ...decision, memberText: null } })).toEqual([
      { ...payload, "member text": "" },
    ]);
    expect(about(ofRejected)).toEqual([{ ...payload, "member text": "" }]);
    const { event: _event, ...plain } = payload;
    expect(about({ award: referral, posting: posted("EARN", "AVAILABLE") })).toEqual([
      { ...payload, event: "REFERRAL" },
      { ...payload, event: "REFERRAL" },
      plain,
    ]);
  });

  it.each([
    ["the shop's form, today", "form", 0, 1],
    ["Judge.me, two days old", "judge-me", 2, 1],
    ["Judge.me, read in later", "judge-me", 3, 0],
    ["an action of Flow", "flow", 0, 0],
  ])("of a collected review from %s", (_name, origin, days, count) => {
    const review = { id: "r1", customerId: 7n, productId: 88n, productTitle: "Cup", stars: 4, origin };
    const createdAt = new Date(paidAt.getTime() - days * 86_400_000);
    expect(reviewCollected({ ...review, createdAt }, paidAt)).toHaveLength(count);
  });

  it("of reviews and entries carry no text that a member wrote", () => {
    const review = { id: "r1", customerId: 7n, productId: 88n, productTitle: "Cup", stars: 4, text: "Lovely" };
    const payload = { customer_id: 7, product_id: 88, "product title": "Cup", stars: 4, "review id": "r1" };
    expect(reviewPublished(review)).toEqual({ handle: "flow-review-published", payload });
    expect(reviewCollected({ ...review, origin: "form", createdAt: paidAt }, paidAt)).toEqual([
      { handle: "flow-review-collected", payload },
    ]);
    expect(entrySubmitted({ customerId: 7n, awardId: "a1", mission: { title: "Photo", points: 50 } })).toEqual({
      handle: "flow-entry-submitted",
      payload: { customer_id: 7, mission: "Photo", points: 50, "award id": "a1" },
    });
  });
});

it("points that expire are told with their day, and those that have expired", () => {
  const soon = { customerId: 7n, points: 40, on: "2026-05-01", days: 30 as const };
  expect(pointsExpireSoon(soon)).toEqual({
    handle: "flow-points-expire-soon",
    payload: { customer_id: 7, points: 40, "expiry date": "2026-05-01", "days left at most": 30 },
  });
  expect(pointsExpired({ customerId: 7n, points: 40 })).toEqual({
    handle: "flow-points-expired",
    payload: { customer_id: 7, points: 40 },
  });
});
