import { describe, expect, it } from "vitest";
import * as commands from "~/modules/ledger/commands";
import { transfer } from "~/modules/ledger/transfer-commands";

const event = { eventKey: "k", customerId: 5n, occurredAt: new Date("2026-03-01T00:00:00Z"), actor: "system" };
const expiresAt = new Date("2027-03-01T00:00:00Z");

const all = {
  earn: commands.earn({ ...event, points: 7 }),
  earnAvailable: commands.earnAvailable({ ...event, points: 7, expiresAt }),
  mature: commands.mature({ ...event, points: 7, expiresAt }),
  takeBack: commands.takeBack({ ...event, pending: 1, available: 2, writtenOff: 4 }),
  writeOff: commands.writeOff({ ...event, points: 7 }),
  reserve: commands.reserve({ ...event, points: 7 }),
  release: commands.release({ ...event, points: 7, reservationKey: "r" }),
  redeem: commands.redeem({ ...event, points: 7, reservationKey: "r" }),
  expire: commands.expire({ ...event, points: 7 }),
  give: commands.adjust({ ...event, points: 7, reason: "goodwill" }),
  take: commands.adjust({ ...event, points: -7, reason: "goodwill" }),
};

const amounts = (name: keyof typeof all) =>
  Object.fromEntries(all[name].entries.map(({ account, amount }) => [account, amount]));

describe("a command", () => {
  it.each([
    ["earn", "EARN", { ISSUED: -7, PENDING: 7 }],
    ["earnAvailable", "EARN", { ISSUED: -7, AVAILABLE: 7 }],
    ["mature", "MATURE", { PENDING: -7, AVAILABLE: 7 }],
    ["takeBack", "TAKE_BACK", { PENDING: -1, AVAILABLE: -2, WRITTEN_OFF: -4, ISSUED: 7 }],
    ["writeOff", "TAKE_BACK", { WRITTEN_OFF: -7, ISSUED: 7 }],
    ["reserve", "RESERVE", { AVAILABLE: -7, RESERVED: 7 }],
    ["release", "RELEASE", { RESERVED: -7, AVAILABLE: 7 }],
    ["redeem", "REDEEM", { RESERVED: -7, REDEEMED: 7 }],
    ["expire", "EXPIRE", { AVAILABLE: -7, EXPIRED: 7 }],
    ["give", "ADJUST", { ADJUSTED: -7, AVAILABLE: 7 }],
    ["take", "ADJUST", { AVAILABLE: -7, ADJUSTED: 7 }],
  ] as const)("%s is a %s of %j", (name, kind, expected) => {
    expect(all[name].kind).toBe(kind);
    expect(amounts(name)).toEqual(expected);
  });

  it.each(Object.entries(all))("%s sums to 0", (_, { entries }) => {
    expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  });

  it("keeps what it is about", () => {
    expect(all.mature).toMatchObject({ eventKey: "k", customerId: 5n, expiresAt, actor: "system", awardId: null });
    expect(all.release.reversesKey).toBe("r");
    expect(all.give.reason).toBe("goodwill");
    expect(all.take.allowNegative).toBe(false);
  });

  it("is not made of nothing, of halves or of the wrong sign", () => {
    for (const points of [0, -1, 0.5, Number.NaN]) {
      expect(() => commands.earn({ ...event, points })).toThrow(RangeError);
    }
    expect(() => commands.adjust({ ...event, points: 0, reason: "none" })).toThrow(RangeError);
    expect(() => commands.takeBack({ ...event, available: -1 })).toThrow(RangeError);
  });
});

describe("a transfer", () => {
  const base = { keyPrefix: "merge", fromId: 1n, toId: 2n, occurredAt: event.occurredAt, actor: "system" };

  it("moves each lot with its expiry, and what is pending and reserved", () => {
    const lots = [
      { remaining: 4, expiresAt, earnedAt: new Date(0) },
      { remaining: 6, expiresAt: null, earnedAt: new Date(0) },
    ];
    const moved = transfer({ ...base, pending: 3, reserved: 2, available: 10, lots });
    expect(
      moved.map(({ eventKey, customerId, entries, expiresAt: expiry }) => [eventKey, customerId, entries[0], expiry]),
    ).toEqual([
      ["merge:0:out", 1n, { account: "AVAILABLE", amount: -4 }, expiresAt],
      ["merge:0:in", 2n, { account: "AVAILABLE", amount: 4 }, expiresAt],
      ["merge:1:out", 1n, { account: "AVAILABLE", amount: -6 }, null],
      ["merge:1:in", 2n, { account: "AVAILABLE", amount: 6 }, null],
      ["merge:2:out", 1n, { account: "PENDING", amount: -3 }, null],
      ["merge:2:in", 2n, { account: "PENDING", amount: 3 }, null],
      ["merge:3:out", 1n, { account: "RESERVED", amount: -2 }, null],
      ["merge:3:in", 2n, { account: "RESERVED", amount: 2 }, null],
    ]);
  });

  it("moves a debt too, and nothing when there is nothing", () => {
    const debt = transfer({ ...base, pending: 0, reserved: 0, available: -5, lots: [] });
    expect(debt.map(({ entries }) => entries[0]?.amount)).toEqual([5, -5]);
    expect(transfer({ ...base, pending: 0, reserved: 0, available: 0, lots: [] })).toEqual([]);
  });
});
