import { describe, expect, it } from "vitest";
import type { LockedMember } from "~/modules/members/lock-members.server";
import type { OrderFingerprints } from "~/modules/orders/fingerprints";
import { asDeleted, mergeOrder, ownedBy, toRow, withoutFormerBuyer } from "~/modules/shop-sync/merge-order";
import type { CustomerData, OrderData } from "~/modules/shop-sync/store-event";
import { line, snapshot } from "../earning/order-fixtures";

const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 9, 0, second));

const buyer: CustomerData = {
  customerId: 7n,
  email: "anna@example.com",
  firstName: "Anna",
  lastName: "Muster",
  phone: null,
  locale: null,
  countryCode: "DE",
  createdAt: null,
  updatedAt: at(0),
};
const fingerprints: OrderFingerprints = { emails: ["e1"], phones: [], addresses: ["a1"], network: "n1" };
const change = (fields: Partial<OrderData> = {}): OrderData => ({
  orderId: 1n,
  customer: buyer,
  name: "#1001",
  processedAt: at(0),
  updatedAt: at(0),
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
const member = (status: LockedMember["status"]): LockedMember => ({ customerId: 7n, status, mergedIntoId: null });
const attributes = { tags: ["vip"], segments: [], tier: null };

describe("a change of an order and what is stored of it", () => {
  it("an order that is new is stored as it came", () => {
    const row = mergeOrder(undefined, change({ outstandingMinor: 90 }));
    expect(row).toMatchObject({ orderId: 1n, customerId: 7n, totalMinor: 10_490n, outstandingMinor: 90n });
    expect(row).not.toHaveProperty("refunds");
    expect(row).not.toHaveProperty("customer");
  });

  it("without a change the stored order stays", () => {
    const stored = toRow(change());
    expect(mergeOrder(stored, undefined)).toBe(stored);
    expect(mergeOrder(undefined, undefined)).toBeUndefined();
  });

  it.each([
    ["the newer change", at(1), "#1001-edited", null],
    ["an older one, which comes late", at(-1), "#1001", 7n],
  ])("%s: name and customer are those of the newer", (_case, updatedAt, name, customerId) => {
    const incoming = change({ updatedAt, name: "#1001-edited", customer: null });
    expect(mergeOrder(toRow(change()), incoming)).toMatchObject({ name, customerId });
  });

  it.each([
    [at(5), at(3), at(3)],
    [at(3), at(5), at(3)],
    [null, at(5), at(5)],
    [at(5), null, at(5)],
    [null, null, null],
  ])("paid at %j and reported %j: the earlier payment stands, %j", (stored, incoming, expected) => {
    const row = mergeOrder(toRow(change({ paidAt: stored })), change({ updatedAt: at(9), paidAt: incoming }));
    expect(row?.paidAt).toEqual(expected);
  });

  it("fingerprints are kept where the newer change has none", () => {
    const stored = toRow(change({ fingerprints }));
    expect(mergeOrder(stored, change({ updatedAt: at(1) }))?.fingerprints).toBe(fingerprints);
    const others = { ...fingerprints, network: "n2" };
    expect(mergeOrder(stored, change({ updatedAt: at(1), fingerprints: others }))?.fingerprints).toBe(others);
  });

  it("what rules asked of order and buyer is kept", () => {
    const groups = { tags: ["cups"], collections: ["11"] };
    const stored = toRow(change({ snapshot: snapshot({ member: attributes, lines: [line({ groups })] }) }));
    const row = mergeOrder(stored, change({ updatedAt: at(1) }));
    expect(row?.snapshot).toMatchObject({ member: attributes, lines: [{ groups }] });
  });

  it("a deleted order stays deleted", () => {
    const stored = asDeleted(1n, toRow(change()), at(2));
    expect(mergeOrder(stored, change({ updatedAt: at(9) }))?.deletedAt).toEqual(at(2));
  });
});

describe("a deletion", () => {
  it("marks the order and keeps the first moment", () => {
    const deleted = asDeleted(1n, toRow(change()), at(2));
    expect(deleted).toMatchObject({ name: "#1001", totalMinor: 10_490n, deletedAt: at(2) });
    expect(asDeleted(1n, deleted, at(8)).deletedAt).toEqual(at(2));
  });

  it("that comes before the order is kept, and any change of the order fills the row", () => {
    const unknown = asDeleted(1n, undefined, at(2));
    expect(unknown).toMatchObject({ orderId: 1n, customerId: null, totalMinor: 0n, financialStatus: "PENDING" });
    const filled = mergeOrder(unknown, change({ updatedAt: new Date("1990-01-01T00:00:00Z") }));
    expect(filled).toMatchObject({ name: "#1001", customerId: 7n, totalMinor: 10_490n, deletedAt: at(2) });
  });
});

describe("the owner of an order", () => {
  const row = toRow(change({ fingerprints, snapshot: snapshot({ member: attributes }) }));

  it.each(["ACTIVE", "DELETED"] as const)("%s: all is kept", (status) => {
    expect(ownedBy(row, member(status))).toEqual(row);
  });

  it("is who was found, not who the order names", () => {
    expect(ownedBy(row, { ...member("ACTIVE"), customerId: 8n }).customerId).toBe(8n);
  });

  it.each([
    ["redacted", member("REDACTED"), 7n],
    ["nobody", null, null],
  ])("%s: nothing of the buyer is kept, nor a title that may name them", (_case, owner, customerId) => {
    const owned = ownedBy(row, owner);
    expect(owned).toMatchObject({ customerId, fingerprints: null, totalMinor: 10_490n });
    expect(owned.snapshot.member).toBeUndefined();
    expect(owned.snapshot.lines.map(({ title, price }) => [title, price])).toEqual([["", 10_000]]);
  });

  it("is another one: what rules asked of the former buyer goes, the order stays", () => {
    const next = withoutFormerBuyer(row);
    expect(next.snapshot.member).toBeUndefined();
    expect(next).toMatchObject({ fingerprints, snapshot: { lines: row.snapshot.lines } });
  });
});
