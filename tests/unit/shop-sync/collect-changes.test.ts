import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RefundVersion } from "~/modules/orders/order-snapshot";
import {
  collectChanges,
  earliest,
  isNewer,
  namedOrders,
  allConsents,
  withEarlierSignals,
} from "~/modules/shop-sync/collect-changes";
import { customerRows } from "~/modules/shop-sync/customer-rows";
import { requiredRuleData } from "~/modules/shop-sync/required-rule-data";
import type { Consent, CustomerData, OrderData, StoreEvent } from "~/modules/shop-sync/store-event";
import { line, snapshot } from "../earning/order-fixtures";

const at = (iso: string) => new Date(iso);
const first = at("2026-03-02T09:00:00Z");
const second = at("2026-03-02T09:00:01Z");

const customer = (fields: Partial<CustomerData> = {}): CustomerData => ({
  customerId: 7n,
  email: "anna@example.com",
  firstName: "Anna",
  lastName: "Muster",
  phone: null,
  locale: null,
  countryCode: "DE",
  createdAt: null,
  updatedAt: first,
  ...fields,
});
const consent = (state: string, updatedAt: Date | null = first): Consent => ({ state, optInLevel: null, updatedAt });
const order = (fields: Partial<OrderData> = {}): OrderData => ({
  orderId: 1n,
  customer: null,
  name: "#1001",
  processedAt: first,
  updatedAt: first,
  triggeredAt: null,
  paidAt: null,
  cancelledAt: null,
  financialStatus: "PAID",
  outstandingMinor: 0,
  test: false,
  channel: "web",
  countryCode: "DE",
  totalMinor: 10_490,
  discountCodes: [],
  snapshot: snapshot(),
  fingerprints: null,
  refunds: [],
  ...fields,
});
const refund = (fields: Partial<RefundVersion> = {}, money?: number): RefundVersion => ({
  refundId: 90n,
  orderId: 1n,
  createdAt: first,
  updatedAt: first,
  triggeredAt: null,
  snapshot: { lines: [], shipping: 0, adjustment: 0, ...(money !== undefined && { money }) },
  ...fields,
});
const ofCustomer = (fields: Partial<CustomerData>): StoreEvent => ({ type: "customer", customer: customer(fields) });
const ofOrder = (fields: Partial<OrderData>): StoreEvent => ({ type: "order", order: order(fields) });
const ofRefund = (...fields: Parameters<typeof refund>): StoreEvent => ({ type: "refund", refund: refund(...fields) });

/** The same batch in both orders comes to the same. */
function collected(...events: StoreEvent[]) {
  const changes = collectChanges(events);
  expect(collectChanges(events.toReversed())).toEqual(changes);
  return changes;
}

describe("which of two states of an order is the newer", () => {
  it.each<[string, Partial<OrderData>, Partial<OrderData>]>([
    ["updated later", { updatedAt: second }, { updatedAt: first, triggeredAt: second, financialStatus: "REFUNDED" }],
    [
      "updated at once, its webhook later",
      { triggeredAt: second },
      { triggeredAt: first, financialStatus: "REFUNDED" },
    ],
    ["at once, and cancelled", { cancelledAt: first, financialStatus: "PENDING" }, { financialStatus: "PAID" }],
    ["at once, and further on its way", { financialStatus: "PARTIALLY_REFUNDED" }, { financialStatus: "PAID" }],
    [
      "at once, one from an import: further on its way",
      { financialStatus: "PAID" },
      { triggeredAt: second, financialStatus: "PENDING" },
    ],
    ["at once, a known status before an unknown one", { financialStatus: "PENDING" }, { financialStatus: "STRANGE" }],
  ])("%s", (_name, newer, older) => {
    expect(isNewer(order(newer), order(older))).toBe(true);
    expect(isNewer(order(older), order(newer))).toBe(false);
  });

  it("of equals either", () => {
    expect(isNewer(order(), order())).toBe(true);
  });

  it.each([
    [first, second, first],
    [second, first, first],
    [null, second, second],
    [first, null, first],
    [null, null, null],
  ])("the earlier of %s and %s is %s", (a, b, expected) => {
    expect(earliest(a, b)).toBe(expected);
  });
});

describe("a batch of news", () => {
  it("keeps the newest of each customer", () => {
    const changes = collected(
      ofCustomer({ email: "old@example.com" }),
      ofCustomer({ updatedAt: second }),
      ofCustomer({ customerId: 8n }),
    );
    expect([...changes.customers.values()].map(({ customerId, email }) => [customerId, email]).sort()).toEqual([
      [7n, "anna@example.com"],
      [8n, "anna@example.com"],
    ]);
  });

  it("one that does not say how new it is only fills an empty place", () => {
    expect(collected(ofCustomer({ email: "x", updatedAt: null }), ofCustomer({})).customers.get(7n)?.email).toBe(
      "anna@example.com",
    );
    expect(collected(ofCustomer({ updatedAt: null })).customers.size).toBe(1);
  });

  it("a consent told once is not lost by news that say nothing of it", () => {
    const changes = collectChanges([ofCustomer({ consent: consent("SUBSCRIBED") }), ofCustomer({ updatedAt: second })]);
    expect(changes.customers.get(7n)?.consent?.state).toBe("SUBSCRIBED");
    expect(collectChanges([ofCustomer({})]).customers.get(7n)).not.toHaveProperty("consent");
  });

  it("keeps the newest consent", () => {
    const consentOf = (state: string, updatedAt: Date | null): StoreEvent => ({
      type: "consent",
      customerId: 7n,
      consent: consent(state, updatedAt),
    });
    expect(collected(consentOf("SUBSCRIBED", second), consentOf("UNSUBSCRIBED", first)).consents.get(7n)?.state).toBe(
      "SUBSCRIBED",
    );
    expect(collected(consentOf("SUBSCRIBED", null), consentOf("UNSUBSCRIBED", first)).consents.get(7n)?.state).toBe(
      "UNSUBSCRIBED",
    );
  });

  it("knows the customer of an order", () => {
    expect(collected(ofOrder({ customer: customer() })).customers.get(7n)?.firstName).toBe("Anna");
  });

  it("keeps the newest state of an order, with the earliest payment", () => {
    const changes = collected(
      ofOrder({ updatedAt: second, name: "#1001-new", paidAt: second }),
      ofOrder({ paidAt: first }),
    );
    expect(changes.orders.get(1n)).toMatchObject({ name: "#1001-new", paidAt: first });
  });

  it("keeps each refund once, in its newest version", () => {
    const changes = collected(
      ofRefund({ updatedAt: second }, 500),
      ofRefund({}, 900),
      ofRefund({ refundId: 91n }),
      ofOrder({ refunds: [refund({ refundId: 92n })] }),
    );
    expect([...changes.refunds.keys()].sort()).toEqual([90n, 91n, 92n]);
    expect(changes.refunds.get(90n)?.snapshot.money).toBe(500);
  });

  it.each<[string, RefundVersion, RefundVersion]>([
    ["by its webhook", refund({ triggeredAt: second }, 100), refund({ triggeredAt: first }, 900)],
    ["one with a webhook before one without", refund({ triggeredAt: first }, 100), refund({}, 900)],
    ["the one whose money is further", refund({}, 900), refund({}, 100)],
    ["the one that tells of money", refund({}, 0), refund({})],
  ])("of two versions of the same moment: %s", (_name, newer, older) => {
    const changes = collected({ type: "refund", refund: newer }, { type: "refund", refund: older });
    expect(changes.refunds.get(90n)).toEqual(newer);
  });

  it("knows who and what is gone", () => {
    const gone = (when: Date | null): StoreEvent => ({ type: "customer-deletion", customerId: 7n, at: when });
    expect(collected(gone(first), gone(second), gone(null)).deletedCustomers).toEqual(new Map([[7n, second]]));
    expect(collected(gone(null)).deletedCustomers).toEqual(new Map([[7n, null]]));
    expect(collected({ type: "order-deletion", orderId: 1n }).deletedOrders).toEqual(new Set([1n]));
  });

  it("knows whose tags may have changed: also those of who was kept in a merge", () => {
    const merge: StoreEvent = { type: "merge", keptId: 7n, removedId: 8n };
    const changes = collected(merge, { type: "tags", customerId: 9n });
    expect(changes.retagged).toEqual(new Set([7n, 9n]));
    expect(changes.merges).toEqual([merge]);
  });

  it("keeps every change of a segment, in its order", () => {
    const change = (joined: boolean): StoreEvent => ({
      type: "segment",
      customerId: 7n,
      segmentId: "1",
      joined,
      at: first,
    });
    expect(collectChanges([change(true), change(false)]).segments.map(({ type: _type, joined }) => joined)).toEqual([
      true,
      false,
    ]);
  });

  it("knows each product and collection that changed once", () => {
    const products = [1n, 2n, 1n].map((productId): StoreEvent => ({ type: "product", productId }));
    const collections = ["3", "4", "3"].map((collectionId): StoreEvent => ({ type: "collection", collectionId }));
    const changes = collected(...products, ...collections);
    expect([...changes.products]).toEqual([1n, 2n]);
    expect([...changes.collections]).toEqual(["3", "4"]);
  });

  it("names each order that it tells of once", () => {
    const events: StoreEvent[] = [
      ofOrder({}),
      ofRefund({}),
      ofRefund({ refundId: 91n, orderId: 2n }),
      { type: "order-deletion", orderId: 3n },
    ];
    expect(namedOrders(collectChanges(events))).toEqual([1n, 3n, 2n]);
  });

  it("comes to the same in any order", () => {
    const events: StoreEvent[] = [
      ofOrder({ updatedAt: second, financialStatus: "PARTIALLY_REFUNDED" }),
      ofOrder({ paidAt: first, snapshot: snapshot({ received: 10_490 }) }),
      ofOrder({ financialStatus: "PENDING", snapshot: snapshot({ referral: { codes: ["ABCDEFGH"], link: null } }) }),
      ofRefund({ updatedAt: second }, 5),
      ofRefund({}, 900),
      ofCustomer({ updatedAt: second }),
      ofCustomer({ email: "old@example.com" }),
      { type: "consent", customerId: 7n, consent: consent("SUBSCRIBED", second) },
      { type: "consent", customerId: 7n, consent: consent("UNSUBSCRIBED") },
    ];
    const expected = collectChanges(events);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(collectChanges(shuffled)).toEqual(expected);
      }),
    );
  });
});

describe("what an order once told is not forgotten by a source that does not tell it", () => {
  const referral = { codes: ["ABCDEFGH"], link: null };
  const member = { tags: ["vip"], segments: [], tier: null };
  const groups = { collections: ["3"], tags: [] };
  const older = snapshot({ lines: [line({ groups })], received: 500, referral, member });

  it("of its buyer, of who sent them, and of its products", () => {
    expect(withEarlierSignals(snapshot(), older)).toEqual({
      ...snapshot(),
      lines: [line({ groups })],
      received: 500,
      referral,
      member,
    });
  });

  it("but what it tells anew counts", () => {
    const newer = snapshot({
      lines: [line({ groups: { collections: [], tags: ["new"] } })],
      received: 900,
      referral: { codes: [], link: "22223333" },
      member: { ...member, tags: [] },
    });
    expect(withEarlierSignals(newer, older)).toEqual(newer);
    expect(withEarlierSignals(older, undefined)).toEqual(older);
  });

  it.each([
    [500, 900, 900],
    [900, 500, 900],
    [undefined, 500, 500],
    [500, undefined, 500],
    [0, undefined, 0],
  ])("payments only add up: %s and %s are %s", (received, known, most) => {
    expect(withEarlierSignals(snapshot({ received }), snapshot({ received: known })).received).toBe(most);
  });

  it.each([
    ["told before", first, second],
    ["told after", second, first],
  ])("of its buyer's fingerprints, %s", (_when, telling, silent) => {
    const fingerprints = { emails: ["a"], phones: [], addresses: [], network: null };
    const events = [ofOrder({ updatedAt: telling, fingerprints }), ofOrder({ updatedAt: silent })];
    expect(collectChanges(events).orders.get(1n)?.fingerprints).toEqual(fingerprints);
  });

  it("nothing stays nothing", () => {
    expect(Object.keys(withEarlierSignals(snapshot(), snapshot())).sort()).toEqual([
      "lines",
      "shipping",
      "taxesIncluded",
    ]);
    expect(withEarlierSignals(snapshot(), snapshot()).lines[0]).not.toHaveProperty("groups");
  });
});

describe("from a batch follow", () => {
  it("every consent, also one that a later one has replaced", () => {
    const events: StoreEvent[] = [
      { type: "consent", customerId: 7n, consent: consent("SUBSCRIBED") },
      ofCustomer({ customerId: 8n, consent: consent("UNSUBSCRIBED") }),
      ofOrder({ customer: customer({ customerId: 9n, consent: consent("PENDING") }) }),
      ofCustomer({}),
      ofOrder({}),
      ofRefund({}),
    ];
    expect(allConsents(events).map(({ customerId, state }) => [customerId, state])).toEqual([
      [7n, "SUBSCRIBED"],
      [8n, "UNSUBSCRIBED"],
      [9n, "PENDING"],
    ]);
  });

  it("rows of its customers, and stubs for those who are only named", () => {
    const rows = customerRows(
      collectChanges([
        ofCustomer({
          consent: { state: "SUBSCRIBED", optInLevel: "CONFIRMED_OPT_IN", updatedAt: second },
          tags: ["VIP", "vip", "New"],
          hasAccount: true,
          addresses: [{ zip: "10115" }],
        }),
        { type: "merge", keptId: 8n, removedId: 9n },
        { type: "consent", customerId: 7n, consent: consent("X") },
        { type: "consent", customerId: 10n, consent: consent("X") },
      ]),
    );
    expect(rows.map(({ customerId }) => customerId)).toEqual([7n, 10n, 8n, 9n]);
    const { consent: _consent, tags: _tags, ...plain } = customer();
    expect(rows[0]).toEqual({
      ...plain,
      fingerprints: null,
      hasAccount: true,
      tags: ["vip", "new"],
      consentState: "SUBSCRIBED",
      consentOptInLevel: "CONFIRMED_OPT_IN",
      consentUpdatedAt: second,
    });
    expect(rows[1]).toEqual({
      customerId: 10n,
      email: null,
      firstName: null,
      lastName: null,
      phone: null,
      locale: null,
      countryCode: null,
      createdAt: null,
      updatedAt: null,
      fingerprints: null,
      hasAccount: null,
      tags: null,
      consentState: null,
      consentOptInLevel: null,
      consentUpdatedAt: null,
    });
  });

  it("what rules may want to know of it", () => {
    const lines = [line(), line({ id: "2", productId: null })];
    expect(
      requiredRuleData([
        ofOrder({ snapshot: snapshot({ lines }), customer: customer() }),
        ofRefund({ refundId: 91n, orderId: 2n }),
        { type: "consent", customerId: 8n, consent: consent("SUBSCRIBED") },
        { type: "tags", customerId: 9n },
      ]),
    ).toEqual({
      lines: [{ orderId: 1n, lineId: "1", productId: "9" }],
      orderIds: [1n, 2n],
      productIds: [],
      customerIds: [7n, 8n],
      retaggedIds: [9n],
    });
  });
});
