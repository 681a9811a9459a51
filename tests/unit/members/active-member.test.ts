import { describe, expect, it } from "vitest";
import { activeMember, holdsPoints, presentMember } from "~/modules/members/active-member";
import { signedPoints } from "~/modules/members/adjustment-input";
import { parseCustomerId } from "~/modules/members/customer-id";
import type { LockedMember } from "~/modules/members/lock-members.server";
import { memberName } from "~/modules/members/member-name";

const member = (customerId: bigint, status: LockedMember["status"], mergedIntoId: bigint | null = null) =>
  [customerId, { customerId, status, mergedIntoId }] as const;
const members = new Map<bigint, LockedMember>([
  member(1n, "ACTIVE"),
  member(2n, "MERGED", 1n),
  member(3n, "MERGED", 2n),
  member(4n, "DELETED"),
  member(5n, "REDACTED"),
  member(6n, "MERGED", 5n),
]);

describe("who stands for a customer now", () => {
  it.each([
    ["the member", 1n, 1n, 1n],
    ["who was kept at a merge", 2n, 1n, 1n],
    ["who was kept at the last of several merges", 3n, 1n, 1n],
    ["nobody for a deleted one, who is still known", 4n, 4n, null],
    ["nobody for a redacted one", 5n, 5n, null],
    ["nobody where the one who was kept is redacted", 6n, 5n, null],
    ["nobody for one who is not known", 7n, null, null],
    ["nobody for an order without a customer", null, null, null],
  ])("%s", (_case, customerId, present, active) => {
    expect(presentMember(customerId, members)?.customerId ?? null).toBe(present);
    expect(activeMember(customerId, members)).toBe(active);
  });

  it.each([
    ["ACTIVE", true],
    ["DELETED", true],
    ["REDACTED", false],
    ["MERGED", false],
  ] as const)("orders of a member who is %s count: %s", (status, expected) => {
    expect(holdsPoints({ status })).toBe(expected);
  });

  it("orders of nobody do not count", () => expect(holdsPoints(null)).toBe(false));
});

describe("how members are named", () => {
  it.each([
    ["Anna", "Muster", "anna@example.com", "Anna Muster"],
    [null, "Muster", null, "Muster"],
    ["  ", null, "anna@example.com", "anna@example.com"],
    [null, null, "anna@example.com", "anna@example.com"],
    [null, null, null, null],
  ])("%j %j, %j", (firstName, lastName, email, name) => {
    expect(memberName({ firstName, lastName, email })).toBe(name);
  });

  it.each([
    ["7000000000001", 7_000_000_000_001n],
    ["0", null],
    ["07", null],
    ["-7", null],
    ["7".repeat(19), null],
    ["7a", null],
    ["", null],
    [undefined, null],
  ])("in an address: %j", (text, expected) => expect(parseCustomerId(text)).toBe(expected));
});

it("points that staff deduct are negative", () => {
  expect(signedPoints({ direction: "ADD", points: 5 })).toBe(5);
  expect(signedPoints({ direction: "DEDUCT", points: 5 })).toBe(-5);
});
