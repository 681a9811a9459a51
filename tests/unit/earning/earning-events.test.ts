import { describe, expect, it } from "vitest";
import { isConfirmed, memberEarningEvents } from "~/modules/earning/memberships/member-earning-events";
import { lostFirstOrder, orderEarningEvent, ownerlessComeback } from "~/modules/earning/orders/order-earning-events";
import {
  ownerlessReferrals,
  referralEarningEvents,
  type FriendState,
} from "~/modules/earning/referrals/referral-earning-events";
import { order, snapshot } from "./order-fixtures";
import { orderIdOfSource } from "~/modules/earning/core/award-source";

const at = (iso: string) => new Date(iso);
const placed = at("2026-03-02T09:00:00Z");
const paid = at("2026-03-05T09:00:00Z");

describe("an order as an earning event", () => {
  const member = { tags: ["vip"], segments: [], tier: null };
  const bought = order({ orderId: 450n, processedAt: placed, paidAt: paid, snapshot: snapshot({ member }) });

  it("is of the day it was placed, and certain once it is paid", () => {
    expect(orderEarningEvent(bought)).toEqual({
      event: "ORDER",
      source: "order:450",
      customerId: 7n,
      occurredAt: placed,
      certainAt: paid,
      stands: true,
      order: bought,
      countryCode: "DE",
      channel: "web",
      member,
    });
  });

  it.each([
    ["not known when it was paid", { paidAt: null }, { certainAt: placed }],
    ["cancelled", { cancelledAt: paid }, { stands: false }],
    [
      "its customer is redacted",
      { customerId: null, ownerForgotten: true },
      { customerId: null, ownerForgotten: true },
    ],
  ])("%s", (_name, fields, expected) => {
    expect(orderEarningEvent({ ...bought, ...fields })).toMatchObject(expected);
  });

  it("has no word of a redacted customer where there is none", () => {
    expect(orderEarningEvent({ ...bought, ownerForgotten: false })).not.toHaveProperty("ownerForgotten");
  });

  it.each([
    ["order:450", 450n],
    ["order:", null],
    ["order:45x", null],
    ["member:450", null],
    ["x:order:450", null],
  ])("the source %s is of order %s", (source, orderId) => {
    expect(orderIdOfSource(source)).toBe(orderId);
  });

  it("of nobody is no comeback and no referral any more", () => {
    const shared = { source: "order:450", customerId: null, occurredAt: placed, certainAt: paid, stands: false };
    expect(ownerlessComeback(bought)).toEqual({
      ...shared,
      event: "COMEBACK",
      order: bought,
      countryCode: "DE",
      channel: "web",
      member,
    });
    expect(ownerlessReferrals(bought)).toEqual([
      { ...shared, event: "REFERRAL", order: bought },
      { ...shared, event: "REFERRED_FOLLOW_UP", order: bought },
    ]);
    expect(ownerlessComeback({ ...bought, paidAt: null }).certainAt).toEqual(placed);
    expect(ownerlessReferrals({ ...bought, paidAt: null })[0]?.certainAt).toEqual(placed);
  });

  it("a first order that is gone leaves its award without what it was for", () => {
    expect(lostFirstOrder(7n, placed)).toEqual({
      event: "FIRST_ORDER",
      source: "member:7",
      customerId: 7n,
      occurredAt: placed,
      certainAt: placed,
      stands: false,
    });
  });
});

describe("what a member earns by being one", () => {
  const now = at("2026-03-10T00:00:00Z");
  const created = at("2026-01-01T00:00:00Z");
  const consented = at("2026-02-01T00:00:00Z");
  const member = {
    customerId: 7n,
    customerCreatedAt: created,
    consentState: "SUBSCRIBED",
    consentOptInLevel: "CONFIRMED_OPT_IN",
    consentUpdatedAt: consented,
  };
  const events = (fields: Partial<{ [Name in keyof typeof member]: (typeof member)[Name] | null }> = {}) =>
    memberEarningEvents({ ...member, ...fields } as typeof member, now).map((event) => [
      event.event,
      event.occurredAt,
      event.certainAt,
    ]);

  it("are the account and the confirmed newsletter, each of its day", () => {
    expect(events()).toEqual([
      ["ACCOUNT", created, created],
      ["NEWSLETTER", consented, consented],
    ]);
    expect(memberEarningEvents(member, now)[1]).toMatchObject({ source: "member:7", customerId: 7n, stands: true });
  });

  it("are of today where nothing else is known", () => {
    expect(events({ customerCreatedAt: null, consentUpdatedAt: null })).toEqual([
      ["ACCOUNT", now, now],
      ["NEWSLETTER", now, now],
    ]);
  });

  it.each([
    ["SUBSCRIBED", "CONFIRMED_OPT_IN", true],
    ["SUBSCRIBED", "SINGLE_OPT_IN", false],
    ["SUBSCRIBED", null, false],
    ["UNSUBSCRIBED", "CONFIRMED_OPT_IN", false],
    ["PENDING", "CONFIRMED_OPT_IN", false],
    [null, null, false],
  ])("a consent %s by %s is confirmed: %s", (consentState, consentOptInLevel, confirmed) => {
    expect(isConfirmed({ consentState, consentOptInLevel })).toBe(confirmed);
    expect(events({ consentState: consentState ?? null, consentOptInLevel })).toHaveLength(confirmed ? 2 : 1);
  });
});

describe("what an advocate earns by a friend's orders", () => {
  const first = { ...order({ orderId: 1n, customerId: 9n }), stands: true, fingerprints: null };
  const second = { ...order({ orderId: 2n, customerId: 9n, paidAt: null }), stands: true, fingerprints: null };
  const signal = { code: "SAME_EMAIL" as const, params: {} };
  const friend: FriendState = {
    orders: [first, second],
    attribution: {
      order: first,
      advocateId: 7n,
      code: "ABCDEFGH",
      via: "CODE",
      existingCustomer: false,
      followUps: new Map([[2n, 1]]),
    },
    fraudSignals: [signal],
    active: true,
    forgotten: false,
    verdict: null,
  };
  const standing = (fields: Partial<FriendState> = {}) =>
    referralEarningEvents({ ...friend, ...fields })
      .filter(({ stands }) => stands)
      .map(({ event, source, fraudSignals }) => [event, source, fraudSignals?.length]);

  it.each<[string, Partial<FriendState>, unknown[][]]>([
    [
      "the first order, and those that follow",
      {},
      [
        ["REFERRAL", "order:1", 1],
        ["REFERRED_FOLLOW_UP", "order:2", 1],
      ],
    ],
    [
      "staff approved: nothing speaks against what follows",
      { verdict: "APPROVED" },
      [
        ["REFERRAL", "order:1", 1],
        ["REFERRED_FOLLOW_UP", "order:2", 0],
      ],
    ],
    ["staff rejected: nothing follows", { verdict: "REJECTED" }, [["REFERRAL", "order:1", 1]]],
    ["one of both takes no part any more", { active: false }, []],
    ["nobody sent the friend", { attribution: null }, []],
  ])("%s", (_name, fields, expected) => {
    expect(standing(fields)).toEqual(expected);
  });

  it("is asked of each order twice, and says what it is about", () => {
    const events = referralEarningEvents(friend);
    expect(events).toHaveLength(4);
    expect(events[0]).toEqual({
      event: "REFERRAL",
      source: "order:1",
      once: "friend:9",
      customerId: 7n,
      occurredAt: placed,
      certainAt: placed,
      stands: true,
      order: first,
      countryCode: "DE",
      channel: "web",
      forgotten: false,
      fraudSignals: [signal],
    });
    expect(events[1]).not.toHaveProperty("place");
    expect(events[3]).toMatchObject({ event: "REFERRED_FOLLOW_UP", place: 1, stands: true });
    expect(events[2]?.stands).toBe(false);
    expect(referralEarningEvents({ ...friend, attribution: null })[0]?.customerId).toBeNull();
    expect(referralEarningEvents({ ...friend, forgotten: true })[0]?.forgotten).toBe(true);
  });

  it("is certain once the order is paid", () => {
    const late = { ...first, paidAt: paid };
    expect(referralEarningEvents({ ...friend, orders: [late] })[0]?.certainAt).toEqual(paid);
    expect(referralEarningEvents({ ...friend, orders: [second] })[0]?.certainAt).toEqual(placed);
  });
});
