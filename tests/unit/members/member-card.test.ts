import { describe, expect, it } from "vitest";
import { cardTier } from "~/modules/members/card-tier";
import { buildMemberCard, cardFingerprint, hasSomethingToShow, memberCard } from "~/modules/members/member-card";

const now = new Date("2026-11-21T12:00:00Z");
const balances = { available: 120, pending: 30, reserved: 0 };
const nextMaturing = { points: 30, at: new Date("2026-12-05T09:00:00Z") };
const card = buildMemberCard({ balances, nextMaturing }, now);

describe("member card", () => {
  it("is what the theme reads", () => {
    expect(card).toEqual({
      v: 1,
      points: { available: 120, pending: 30, reserved: 0 },
      nextMaturing: { points: 30, at: "2026-12-05T09:00:00.000Z" },
      updatedAt: "2026-11-21T12:00:00.000Z",
    });
    expect(memberCard.parse(JSON.parse(JSON.stringify(card)))).toEqual(card);
  });

  it("has the same fingerprint whenever it is written", () => {
    const later = buildMemberCard({ balances, nextMaturing }, new Date("2027-01-01T00:00:00Z"));
    expect(cardFingerprint(later)).toBe(cardFingerprint(card));
  });

  it.each([
    [{ balances: { ...balances, available: 121 }, nextMaturing }],
    [{ balances: { ...balances, pending: 31 }, nextMaturing }],
    [{ balances: { ...balances, reserved: 1 }, nextMaturing }],
    [{ balances, nextMaturing: null }],
    [{ balances, nextMaturing: { ...nextMaturing, points: 29 } }],
    [{ balances, nextMaturing: { ...nextMaturing, at: now } }],
    [{ balances, nextMaturing, missions: { "0197": "WAITING" as const } }],
    [{ balances, nextMaturing, birthday: { month: 2, day: 29 } }],
    [{ balances, nextMaturing, tier: { name: "Gold", next: null } }],
    [{ balances, nextMaturing, formToken: "another-token" }],
  ])("has another one when it shows something else", (facts) => {
    expect(cardFingerprint(buildMemberCard(facts, now))).not.toBe(cardFingerprint(card));
  });

  it("keeps the token of its forms to itself", () => {
    const formToken = "rT8_secret-token-of-forms";
    const own = buildMemberCard({ balances, nextMaturing, formToken }, now);
    expect(memberCard.parse(own).form).toBe(formToken);
    expect(cardFingerprint(own)).not.toContain(formToken.slice(0, 8));
  });

  it("has the same fingerprint in whatever order its missions come", () => {
    const print = (missions: Record<string, "WAITING" | "DONE">) =>
      cardFingerprint(buildMemberCard({ balances, nextMaturing, missions }, now));
    expect(print({ a: "WAITING", b: "DONE" })).toBe(print({ b: "DONE", a: "WAITING" }));
    expect(print({ a: "WAITING" })).not.toBe(print({ a: "DONE" }));
  });

  it("is made once there is something to show, and stays", () => {
    const empty = buildMemberCard({ balances: { available: 0, pending: 0, reserved: 0 }, nextMaturing: null }, now);
    expect(hasSomethingToShow(empty, false)).toBe(false);
    expect(hasSomethingToShow(empty, true)).toBe(true);
    expect(hasSomethingToShow(card, false)).toBe(true);
    expect(hasSomethingToShow({ ...empty, birthday: { month: 2, day: 29 } }, false)).toBe(true);
    expect(hasSomethingToShow({ ...empty, missions: { "0197": "WAITING" } }, false)).toBe(true);
  });

  it("is not made for a tier that everybody has from the start, but for the first step on the way", () => {
    const none = { balances: { available: 0, pending: 0, reserved: 0 }, nextMaturing: null };
    const held = { id: "b", name: "Bronze", multiplierPercent: 100, since: now, keptUntil: null };
    const state = { basis: "SPENT" as const, currency: "JPY", ...held };
    const next = { name: "Silver", threshold: 900n };
    const shows = (value: bigint) =>
      hasSomethingToShow(buildMemberCard({ ...none, tier: cardTier({ ...state, value, next }) }, now), false);
    expect([shows(0n), shows(1n)]).toEqual([false, true]);
    // Liquid counts yen in hundredths, too.
    expect(cardTier({ ...state, value: 100n, next }).next).toEqual({
      ...{ name: "Silver", missing: 80_000, of: 90_000, unit: "SPENT" },
    });
    expect(cardTier({ ...state, value: 0n, next })).not.toHaveProperty("percent");
    expect(cardTier({ ...state, multiplierPercent: 150, value: 0n, next }).percent).toBe(150);
    const kept = { ...state, keptUntil: new Date("2026-12-21"), value: 0n, next };
    const card = buildMemberCard({ ...none, tier: cardTier(kept) }, now);
    expect(memberCard.parse(card).tier?.keptUntil).toBe("2026-12-21");
    expect(hasSomethingToShow(card, false)).toBe(true);
  });
});
