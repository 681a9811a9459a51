import { expect, it } from "vitest";
import { attribute, type FriendOrder } from "~/modules/earning/referrals/attribution";
import { order as anyOrder } from "../order-fixtures";

const advocateOf = new Map([
  ["ABCD2345", 1n],
  ["WXYZ6789", 2n],
]);
const order = (
  id: number,
  day: number,
  codes: string[] = [],
  link: string | null = null,
  stands = true,
): FriendOrder => {
  const state = anyOrder();
  return {
    ...state,
    orderId: BigInt(id),
    processedAt: new Date(Date.UTC(2026, 0, day)),
    stands,
    fingerprints: null,
    snapshot: { ...state.snapshot, ...((codes.length > 0 || link) && { referral: { codes, link } }) },
  };
};
const who = (...orders: FriendOrder[]) => {
  const found = attribute(9n, orders, advocateOf);
  return found && [found.advocateId, found.via, found.order.orderId, found.existingCustomer];
};

it.each<[string, FriendOrder[], unknown]>([
  ["no code", [order(1, 1)], null],
  ["a code", [order(1, 1, ["ABCD2345"])], [1n, "CODE", 1n, false]],
  ["a link", [order(1, 1, [], "WXYZ6789")], [2n, "LINK", 1n, false]],
  ["code before link", [order(1, 1, ["ABCD2345"], "WXYZ6789")], [1n, "CODE", 1n, false]],
  ["link, when nobody has the code", [order(1, 1, ["QQQQ2222"], "WXYZ6789")], [2n, "LINK", 1n, false]],
  ["an order that fell", [order(1, 1, ["ABCD2345"], null, false)], null],
  [
    "the first that stands",
    [order(1, 1, ["ABCD2345"], null, false), order(2, 2, ["WXYZ6789"])],
    [2n, "CODE", 2n, false],
  ],
  ["any order of arrival", [order(2, 2, ["WXYZ6789"]), order(1, 1, ["ABCD2345"])], [1n, "CODE", 1n, false]],
  ["a customer before", [order(1, 1), order(2, 2, ["ABCD2345"])], [1n, "CODE", 2n, true]],
])("%s", (_name, orders, expected) => expect(who(...orders)).toEqual(expected));

it("is nobody's own friend", () => {
  expect(attribute(1n, [order(1, 1, ["ABCD2345"])], advocateOf)).toBeNull();
});

it("counts the orders that follow, without those that fell", () => {
  const found = attribute(
    9n,
    [order(4, 4), order(1, 1, ["ABCD2345"]), order(2, 2), order(3, 3, [], null, false)],
    advocateOf,
  );
  expect([...(found?.followUps ?? [])]).toEqual([
    [2n, 1],
    [4n, 2],
  ]);
});

it("of two orders of the same moment the one with the lower number is the first", () => {
  const [first, second] = [order(1, 1, ["ABCD2345"]), order(2, 1, ["WXYZ6789"])];
  for (const orders of [
    [first, second],
    [second, first],
  ]) {
    expect(who(...orders)).toEqual([1n, "CODE", 1n, false]);
    expect(attribute(9n, orders, advocateOf)?.followUps).toEqual(new Map([[2n, 1]]));
  }
});
