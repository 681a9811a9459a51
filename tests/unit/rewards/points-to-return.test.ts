import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OrderLine, RefundSnapshot } from "~/modules/orders/order-snapshot";
import { planReturn } from "~/modules/rewards/plan-returns";
import { pointsToReturn, type SpentOn } from "~/modules/rewards/points-to-return";
import { line, order, snapshot } from "../earning/order-fixtures";

const CODE = "ABCDEFGHJKLM";
const spent = { points: 500, code: CODE };
const cup = (id: string, off: number, fields: Partial<OrderLine> = {}) =>
  line({ id, discount: off, ...(off > 0 && { codes: { [CODE]: off } }), ...fields });
const refund = (...lines: [lineId: string, quantity: number][]): RefundSnapshot => ({
  lines: lines.map(([lineId, quantity]) => ({ lineId, quantity })),
  shipping: 0,
  adjustment: 0,
});
const of = (lines: OrderLine[], refunds: RefundSnapshot[] = [], fields: Partial<SpentOn> = {}): SpentOn => ({
  ...order({ snapshot: snapshot({ lines }) }),
  refunds,
  ...fields,
});
const at = new Date("2026-03-05T09:00:00Z");

/** 5.00 off lines of 30.00 and 20.00: 3.00 and 2.00. */
const two = [cup("1", 300, { price: 3_000 }), cup("2", 200, { price: 2_000 })];

describe("of 500 points for 5.00 off lines of 30.00 and 20.00", () => {
  it.each<[string, SpentOn, number]>([
    ["nothing came back", of(two), 0],
    ["the line of 30.00 came back", of(two, [refund(["1", 1])]), 300],
    ["the line of 20.00 came back", of(two, [refund(["2", 1])]), 200],
    ["one came back, then the other", of(two, [refund(["1", 1]), refund(["2", 1])]), 500],
    ["an edit took the line of 30.00 off", of([cup("1", 300, { currentQuantity: 0 }), two[1]!]), 300],
    [
      "an edit and its refund are one event",
      of([cup("1", 300, { currentQuantity: 0 }), two[1]!], [refund(["1", 1])]),
      300,
    ],
    ["money went back without goods", of(two, [{ ...refund(), adjustment: 1_000 }]), 0],
    ["the order was cancelled", of(two, [], { cancelledAt: at }), 500],
    ["the order was deleted", of(two, [refund(["1", 1])], { deletedAt: at }), 500],
  ])("%s", (_what, state, points) => {
    expect(pointsToReturn(spent, state)).toBe(points);
  });
});

describe("a share", () => {
  it.each<[string, SpentOn, number]>([
    ["two of three pieces", of([cup("1", 500, { quantity: 3 })], [refund(["1", 2])]), 333],
    ["a line that the code left alone", of([cup("1", 500), cup("2", 0)], [refund(["2", 1])]), 0],
    ["the only line of the code", of([cup("1", 500), cup("2", 0)], [refund(["1", 1])]), 500],
    [
      "another code's part does not count",
      of([line({ id: "1", codes: { OTHER: 900, [CODE]: 100 } }), cup("2", 400)], [refund(["1", 1])]),
      100,
    ],
    [
      "a code on shipping while something is kept",
      of([line({ id: "1" }), line({ id: "2" })], [refund(["1", 1])], {
        snapshot: snapshot({
          lines: [line({ id: "1" }), line({ id: "2" })],
          shipping: { price: 0, tax: 0, codes: { [CODE]: 490 } },
        }),
      }),
      0,
    ],
    [
      "a code of which nothing is told, all kept but one",
      of([line({ id: "1" }), line({ id: "2" })], [refund(["1", 1])]),
      0,
    ],
    ["a code of which nothing is told, nothing kept", of([line({ id: "1" })], [refund(["1", 1])]), 500],
  ])("%s", (_what, state, points) => {
    expect(pointsToReturn(spent, state)).toBe(points);
  });

  it("grows with each refund, is never over the whole and adds up to it", () => {
    const lines = fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 5 }), off: fc.integer({ min: 0, max: 9_999 }) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 1_000_000 }), fc.infiniteStream(fc.nat()), (drawn, points, dice) => {
        const items = drawn.map(({ quantity, off }, index) => cup(String(index), off, { quantity }));
        const left = new Map(items.map(({ id, quantity }) => [id, quantity]));
        const refunds: RefundSnapshot[] = [];
        let before = 0;
        while (left.size > 0) {
          const ids = [...left.keys()];
          const id = ids[(dice.next().value ?? 0) % ids.length]!;
          const pieces = 1 + ((dice.next().value ?? 0) % left.get(id)!);
          if (pieces === left.get(id)) left.delete(id);
          else left.set(id, left.get(id)! - pieces);
          refunds.push(refund([id, pieces]));
          const now = pointsToReturn({ points, code: CODE }, of(items, refunds));
          expect(now).toBeGreaterThanOrEqual(before);
          expect(now).toBeLessThanOrEqual(points);
          before = now;
        }
        expect(before).toBe(points);
      }),
    );
  });
});

describe("what becomes of a redemption", () => {
  const used = { ...spent, status: "USED" as const, returned: 0, terms: {} };
  const cancelled = (sent: boolean | undefined) =>
    of(two, [], { cancelledAt: at, snapshot: { ...snapshot({ lines: two }), sent } });

  it.each([
    ["nothing happened", used, of(two), null],
    ["a part came back", used, of(two, [refund(["1", 1])]), { status: "USED", returned: 300, anew: false }],
    ["the same again", { ...used, returned: 300 }, of(two, [refund(["1", 1])]), null],
    ["a refund that was taken back", { ...used, returned: 300 }, of(two), { status: "USED", returned: 0, anew: false }],
    ["the order was cancelled", used, cancelled(false), { status: "CANCELLED", returned: 500, anew: false }],
    [
      "cancelled before it was sent, for a new code",
      { ...used, terms: { returnAs: "CODE" as const } },
      cancelled(false),
      { status: "CANCELLED", returned: 500, anew: true },
    ],
    [
      "cancelled after it was sent",
      { ...used, terms: { returnAs: "CODE" as const } },
      cancelled(true),
      { status: "CANCELLED", returned: 500, anew: false },
    ],
    [
      "cancelled, and nobody says whether it was sent",
      { ...used, terms: { returnAs: "CODE" as const } },
      cancelled(undefined),
      { status: "CANCELLED", returned: 500, anew: false },
    ],
    [
      "the new code is given once",
      { ...used, status: "CANCELLED" as const, returned: 500, terms: { returnAs: "CODE" as const } },
      cancelled(false),
      null,
    ],
    [
      "a cancelled order is opened again",
      { ...used, status: "CANCELLED" as const, returned: 500 },
      of(two),
      { status: "USED", returned: 0, anew: false },
    ],
    ["one that is open", { ...used, status: "ISSUED" as const }, cancelled(false), null],
  ])("%s", (_what, redemption, state, plan) => {
    expect(planReturn(redemption, state)).toEqual(plan);
  });
});
