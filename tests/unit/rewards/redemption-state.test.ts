import type { RedemptionStatus } from "@prisma/client";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  firstStatus,
  isOpen,
  staffEventsFor,
  stepOf,
  type PointsEffect,
  type RedemptionEvent,
} from "~/modules/rewards/redemption-state";

const code = { kind: "AMOUNT", returnsUnused: true } as const;
const kept = { kind: "AMOUNT", returnsUnused: false } as const;
const perk = { kind: "PERK", returnsUnused: true } as const;
const credit = { kind: "STORE_CREDIT", returnsUnused: true } as const;

describe("a request", () => {
  it.each([
    [code, "AUTOMATIC", "ISSUING"],
    [code, "STAFF", "WAITING"],
    [perk, "AUTOMATIC", "ISSUED"],
    [credit, "AUTOMATIC", "ISSUING"],
    [perk, "STAFF", "WAITING"],
  ] as const)("of %o with approval %s begins as %s", (terms, approval, status) => {
    expect(firstStatus(terms, approval)).toBe(status);
  });
});

const all = [
  "WAITING",
  "ISSUING",
  "ISSUED",
  "USED",
  "FULFILLED",
  "EXPIRED",
  "CANCELLED",
  "REJECTED",
  "FAILED",
] as const;
const events = ["APPROVE", "REJECT", "ISSUE", "FAIL", "USE", "FULFIL", "EXPIRE", "CANCEL", "UNDO"] as const;

type Line = [RedemptionStatus, RedemptionEvent, RedemptionStatus, PointsEffect];
const table: [string, typeof code | typeof kept | typeof perk | typeof credit, Line[]][] = [
  [
    "store credit, which may be booked from the moment on in which it is asked for",
    credit,
    [
      ["WAITING", "APPROVE", "ISSUING", "NONE"],
      ["WAITING", "REJECT", "REJECTED", "RELEASE"],
      ["WAITING", "CANCEL", "CANCELLED", "RELEASE"],
      ["ISSUING", "ISSUE", "FULFILLED", "REDEEM"],
      ["ISSUING", "FAIL", "FAILED", "RELEASE"],
      ["ISSUED", "FULFIL", "FULFILLED", "REDEEM"],
      ["ISSUED", "EXPIRE", "EXPIRED", "RELEASE"],
      ["ISSUED", "UNDO", "WAITING", "NONE"],
      ["REJECTED", "UNDO", "WAITING", "RESERVE"],
    ],
  ],
  [
    "a code whose points come back unused",
    code,
    [
      ["WAITING", "APPROVE", "ISSUING", "NONE"],
      ["WAITING", "REJECT", "REJECTED", "RELEASE"],
      ["WAITING", "CANCEL", "CANCELLED", "RELEASE"],
      ["WAITING", "USE", "USED", "REDEEM"],
      ["ISSUING", "ISSUE", "ISSUED", "NONE"],
      ["ISSUING", "FAIL", "FAILED", "RELEASE"],
      ["ISSUING", "UNDO", "WAITING", "NONE"],
      ["ISSUING", "USE", "USED", "REDEEM"],
      ["ISSUING", "CANCEL", "CANCELLED", "RELEASE"],
      ["ISSUED", "USE", "USED", "REDEEM"],
      ["ISSUED", "EXPIRE", "EXPIRED", "RELEASE"],
      ["ISSUED", "CANCEL", "CANCELLED", "RELEASE"],
      ["ISSUED", "UNDO", "WAITING", "NONE"],
      ["REJECTED", "UNDO", "WAITING", "RESERVE"],
      ["EXPIRED", "USE", "USED", "TAKE"],
      ["CANCELLED", "USE", "USED", "TAKE"],
      ["FAILED", "USE", "USED", "TAKE"],
    ],
  ],
  [
    "a code whose points are spent when it expires",
    kept,
    [
      ["WAITING", "APPROVE", "ISSUING", "NONE"],
      ["WAITING", "REJECT", "REJECTED", "RELEASE"],
      ["WAITING", "CANCEL", "CANCELLED", "RELEASE"],
      ["WAITING", "USE", "USED", "REDEEM"],
      ["ISSUING", "ISSUE", "ISSUED", "NONE"],
      ["ISSUING", "FAIL", "FAILED", "RELEASE"],
      ["ISSUING", "UNDO", "WAITING", "NONE"],
      ["ISSUING", "USE", "USED", "REDEEM"],
      ["ISSUING", "CANCEL", "CANCELLED", "RELEASE"],
      ["ISSUED", "USE", "USED", "REDEEM"],
      ["ISSUED", "EXPIRE", "EXPIRED", "REDEEM"],
      ["ISSUED", "CANCEL", "CANCELLED", "RELEASE"],
      ["ISSUED", "UNDO", "WAITING", "NONE"],
      ["REJECTED", "UNDO", "WAITING", "RESERVE"],
      ["EXPIRED", "USE", "USED", "NONE"],
      ["CANCELLED", "USE", "USED", "TAKE"],
      ["FAILED", "USE", "USED", "TAKE"],
    ],
  ],
  [
    "a perk",
    perk,
    [
      ["WAITING", "APPROVE", "ISSUED", "NONE"],
      ["WAITING", "REJECT", "REJECTED", "RELEASE"],
      ["WAITING", "CANCEL", "CANCELLED", "RELEASE"],
      ["ISSUING", "ISSUE", "ISSUED", "NONE"],
      ["ISSUING", "FAIL", "FAILED", "RELEASE"],
      ["ISSUING", "CANCEL", "CANCELLED", "RELEASE"],
      ["ISSUED", "FULFIL", "FULFILLED", "REDEEM"],
      ["ISSUED", "EXPIRE", "EXPIRED", "RELEASE"],
      ["ISSUED", "CANCEL", "CANCELLED", "RELEASE"],
      ["ISSUED", "UNDO", "WAITING", "NONE"],
      ["REJECTED", "UNDO", "WAITING", "RESERVE"],
    ],
  ],
];

describe.each(table)("%s", (_what, terms, lines) => {
  it.each(lines)("%s + %s -> %s, points: %s", (status, event, next, effect) => {
    expect(stepOf(status, event, terms)).toEqual({ status: next, effect });
  });

  it("changes by nothing else", () => {
    const others = all
      .flatMap((status) => events.map((event) => [status, event] as const))
      .filter(([status, event]) => !lines.some(([from, by]) => from === status && by === event));
    expect(others.flatMap(([status, event]) => stepOf(status, event, terms) ?? [])).toEqual([]);
  });
});

it("whatever happens in whichever order, points are reserved while it is open, and spent or back once, after", () => {
  const history = fc.tuple(
    fc.constantFrom(code, kept, perk, credit),
    fc.constantFrom("AUTOMATIC" as const, "STAFF" as const),
    fc.array(fc.constantFrom(...events), { maxLength: 12 }),
  );
  fc.assert(
    fc.property(history, ([terms, approval, happened]) => {
      let status = firstStatus(terms, approval);
      let reserved = 1;
      let spent = 0;
      for (const event of happened) {
        const step = stepOf(status, event, terms);
        if (!step) continue;
        status = step.status;
        if (step.effect === "RELEASE") reserved -= 1;
        if (step.effect === "RESERVE") reserved += 1;
        if (step.effect === "REDEEM") [reserved, spent] = [reserved - 1, spent + 1];
        if (step.effect === "TAKE") spent += 1;
        expect(reserved).toBe(isOpen(status) ? 1 : 0);
        expect(spent).toBeLessThanOrEqual(1);
        if (status === "USED" || status === "FULFILLED") expect(spent).toBe(1);
        if (status === "CANCELLED" || status === "REJECTED" || status === "FAILED") expect(spent).toBe(0);
      }
    }),
  );
});

it.each([
  ["WAITING", code, ["APPROVE", "REJECT"]],
  ["WAITING", perk, ["APPROVE", "REJECT"]],
  ["ISSUING", code, ["CANCEL"]],
  ["ISSUED", code, ["CANCEL"]],
  ["ISSUING", credit, []],
  ["ISSUED", perk, ["FULFIL", "CANCEL"]],
  ["USED", code, []],
  ["FULFILLED", perk, []],
  ["EXPIRED", code, []],
] as const)("staff can do with what is %s (%o): %o", (status, terms, expected) => {
  expect(staffEventsFor(status, terms)).toEqual(expected);
});
