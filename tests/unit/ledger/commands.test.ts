import { describe, expect, it } from "vitest";
import * as commands from "~/modules/ledger/commands";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import { transfer } from "~/modules/ledger/transfer-commands";

const event = { eventKey: "k", customerId: 5n, occurredAt: new Date("2026-03-01T00:00:00Z"), actor: "system" };
const expiresAt = new Date("2027-03-01T00:00:00Z");

/** Made anew by each test. */
const make = () => ({
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
  spend: commands.spend({ ...event, points: 7 }),
  returnPoints: commands.returnPoints({
    ...event,
    points: 7,
    expiresAt,
    lapsedBefore: event.occurredAt,
    spentKey: "s",
  }),
});
type Name = keyof ReturnType<typeof make>;
const names = Object.keys(make()) as Name[];

const amountsOf = ({ entries }: LedgerCommand) =>
  Object.fromEntries(entries.map(({ account, amount }) => [account, amount]));

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
    ["spend", "REDEEM", { AVAILABLE: -7, REDEEMED: 7 }],
    ["returnPoints", "RETURN", { REDEEMED: -7, AVAILABLE: 7 }],
  ] as const)("%s is a %s of %j", (name, kind, expected) => {
    expect(make()[name].kind).toBe(kind);
    expect(amountsOf(make()[name])).toEqual(expected);
  });

  it.each(names)("%s sums to 0", (name) => {
    expect(make()[name].entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  });

  it("keeps what it is about", () => {
    const { mature, release, redeem, give, returnPoints } = make();
    expect(mature).toMatchObject({ eventKey: "k", customerId: 5n, expiresAt, actor: "system", awardId: null });
    expect(release.reversesKey).toBe("r");
    expect(redeem.reversesKey).toBe("r");
    expect(give.reason).toBe("goodwill");
    expect(returnPoints).toMatchObject({ reversesKey: "s", expiresAt, lapsedBefore: event.occurredAt });
  });

  it("says when its points expire, and from when they count as earned, only where it is told", () => {
    const earnedAt = new Date("2026-02-01T00:00:00Z");
    expect(commands.earnAvailable({ ...event, points: 7, expiresAt, earnedAt })).toMatchObject({ expiresAt, earnedAt });
    expect(commands.mature({ ...event, points: 7, expiresAt, earnedAt })).toMatchObject({ expiresAt, earnedAt });
    const plain = commands.earnAvailable({ ...event, points: 7 });
    expect(plain.expiresAt).toBeNull();
    expect(plain).not.toHaveProperty("earnedAt");
    expect(commands.adjust({ ...event, points: 7, reason: "goodwill", expiresAt }).expiresAt).toBe(expiresAt);
  });

  it("makes a balance negative only where it is told that it may", () => {
    const { take, takeBack, spend } = make();
    expect([take, takeBack, spend].map(({ allowNegative }) => allowNegative)).toEqual([false, false, false]);
    const may = { ...event, points: 7, allowNegative: true };
    expect(commands.spend(may).allowNegative).toBe(true);
    expect(commands.adjust({ ...may, reason: "debt" }).allowNegative).toBe(true);
    expect(commands.takeBack({ ...event, available: 7, allowNegative: true }).allowNegative).toBe(true);
  });

  it("makes good what was written off before it gives the rest", () => {
    const earned = commands.earn({ ...event, points: 4, madeGood: 3 });
    expect(amountsOf(earned)).toEqual({ ISSUED: -7, WRITTEN_OFF: 3, PENDING: 4 });
    expect(amountsOf(commands.earn({ ...event, points: 0, madeGood: 3 }))).toEqual({ ISSUED: -3, WRITTEN_OFF: 3 });
    const matured = commands.mature({ ...event, points: 7, madeGood: 7 });
    expect(amountsOf(matured)).toEqual({ PENDING: -7, WRITTEN_OFF: 7 });
    expect(() => commands.earn({ ...event, points: -1, madeGood: 3 })).toThrow(RangeError);
    expect(() => commands.earn({ ...event, points: 3, madeGood: -1 })).toThrow(RangeError);
    expect(() => commands.mature({ ...event, points: 7, madeGood: -1 })).toThrow(RangeError);
    expect(() => commands.mature({ ...event, points: 7, madeGood: 8 })).toThrow(RangeError);
  });

  it("is not made of nothing, of halves or of the wrong sign", () => {
    for (const points of [0, -1, 0.5, Number.NaN]) {
      expect(() => commands.earn({ ...event, points })).toThrow(`Not a number of points: ${points}`);
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

  it("moves each lot with the day on which its points were earned", () => {
    const lots = [{ remaining: 4, expiresAt, earnedAt: new Date(0) }];
    const moved = transfer({ ...base, pending: 3, reserved: 0, available: 4, lots });
    expect(moved.map((command) => command.earnedAt)).toEqual([new Date(0), new Date(0), undefined, undefined]);
    expect(moved.at(-1)).not.toHaveProperty("earnedAt");
  });

  it("moves a debt too, and nothing when there is nothing", () => {
    const debt = transfer({ ...base, pending: 0, reserved: 0, available: -5, lots: [] });
    expect(debt.map(({ entries }) => entries[0]?.amount)).toEqual([5, -5]);
    expect(transfer({ ...base, pending: 0, reserved: 0, available: 0, lots: [] })).toEqual([]);
  });
});
