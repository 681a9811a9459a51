import fc from "fast-check";
import { expect, it } from "vitest";
import { crowdSizes, type Arrival } from "~/modules/earning/referrals/network-crowds";

const HOUR_MS = 3_600_000;
const arrival = (friendId: number, day: number, network = "a"): Arrival => ({
  friendId: BigInt(friendId),
  network,
  orderedAt: new Date(Date.UTC(2026, 0, 1) + day * 24 * HOUR_MS),
});
const sizesOf = (...arrivals: Arrival[]) => Object.fromEntries(crowdSizes(arrivals));

it("counts each network by itself, and 30 days as together", () => {
  expect(sizesOf(arrival(1, 0), arrival(2, 30), arrival(3, 10, "b"))).toEqual({ 1: 2, 2: 2, 3: 1 });
  expect(sizesOf(arrival(1, 0), arrival(2, 30.5))).toEqual({ 1: 1, 2: 1 });
});

it("does not let a chain of friends grow a crowd beyond 30 days", () => {
  expect(sizesOf(arrival(1, 0), arrival(2, 20), arrival(3, 40), arrival(4, 60))).toEqual({ 1: 2, 2: 2, 3: 2, 4: 2 });
});

it("gives the fullest 30 days that hold a friend, in any order", () => {
  const arrivals = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.constantFrom("a", "b")), { maxLength: 12 });
  fc.assert(
    fc.property(arrivals, (drawn) => {
      const all = drawn.map(([day, network], index) => arrival(index, day, network));
      const sizes = crowdSizes(all.toReversed());
      for (const { friendId, network, orderedAt } of all) {
        const windows = Array.from({ length: 31 }, (_, back) => orderedAt.getTime() - back * 24 * HOUR_MS);
        const counts = windows.map((from) => {
          const held = (time: number) => time >= from && time <= from + 30 * 24 * HOUR_MS;
          return all.filter((other) => other.network === network && held(other.orderedAt.getTime())).length;
        });
        expect(sizes.get(friendId)).toBe(Math.max(...counts));
      }
    }),
  );
});
