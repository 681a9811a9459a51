import { describe, expect, it } from "vitest";
import { type LotMovement, rebuildLots } from "~/modules/ledger/lots";

const soon = new Date("2026-02-01T00:00:00Z");
const late = new Date("2026-09-01T00:00:00Z");

const dates = { occurredAt: new Date("2026-01-01T00:00:00Z"), earnedAt: null, lapsedBefore: null };

/** [kind, amount, expiresAt, what it reverses by its position from 1] */
type Line = [LotMovement["kind"], number, (Date | null)?, number?];

function remaining(lines: Line[]): [string, number][] {
  const movements = lines.map(([kind, amount, expiresAt = null, reverses], index): LotMovement => {
    const reversedKind = reverses === undefined ? null : (lines[reverses - 1]?.[0] ?? null);
    const reversesId = reverses === undefined ? null : BigInt(reverses);
    return { ...dates, transactionId: BigInt(index + 1), kind, amount, expiresAt, reversesId, reversedKind };
  });
  return rebuildLots(movements).map((lot) => [`${lot.transactionId}`, lot.remaining]);
}

describe("lots", () => {
  it.each<[string, Line[], [string, number][]]>([
    [
      "open with each credit",
      [
        ["EARN", 5],
        ["ADJUST", 3],
      ],
      [
        ["1", 5],
        ["2", 3],
      ],
    ],
    [
      "are used by expiry, never-expiring last",
      [
        ["EARN", 5],
        ["EARN", 5, late],
        ["EARN", 5, soon],
        ["RESERVE", -8],
      ],
      [
        ["1", 5],
        ["2", 2],
        ["3", 0],
      ],
    ],
    [
      "of the same expiry are used oldest first",
      [
        ["EARN", 5, soon],
        ["EARN", 5, soon],
        ["RESERVE", -6],
      ],
      [
        ["1", 0],
        ["2", 4],
      ],
    ],
    [
      "get released points back, last used first",
      [
        ["EARN", 5, soon],
        ["EARN", 5, late],
        ["RESERVE", -8],
        ["RELEASE", 4, null, 3],
      ],
      [
        ["1", 1],
        ["2", 5],
      ],
    ],
    [
      "get several releases back",
      [
        ["EARN", 5, soon],
        ["EARN", 5, late],
        ["RESERVE", -8],
        ["RELEASE", 4, null, 3],
        ["RELEASE", 4, null, 3],
      ],
      [
        ["1", 5],
        ["2", 5],
      ],
    ],
    [
      "do not hold what pays a debt",
      [
        ["TAKE_BACK", -7],
        ["EARN", 5],
        ["EARN", 5],
      ],
      [["3", 3]],
    ],
    [
      "are new when an expiry is undone",
      [
        ["EARN", 5, soon],
        ["EXPIRE", -5],
        ["REVERSE", 5, null, 2],
      ],
      [
        ["1", 0],
        ["3", 5],
      ],
    ],
    [
      "are new for what exceeds the debit",
      [
        ["EARN", 5],
        ["TAKE_BACK", -9],
        ["REVERSE", 9, null, 2],
      ],
      [["1", 5]],
    ],
  ])("%s", (_, lines, expected) => {
    expect(remaining(lines)).toEqual(expected);
  });
});

describe("lots, one by one", () => {
  it("of one expiry are used as they were opened, whatever their order in the list", () => {
    expect(
      remaining([
        ["EARN", 5, soon],
        ["EARN", 5, soon],
        ["RESERVE", -7],
      ]),
    ).toEqual([
      ["1", 0],
      ["2", 3],
    ]);
    expect(
      remaining([
        ["EARN", 5],
        ["EARN", 5],
        ["EARN", 5, soon],
        ["RESERVE", -7],
      ]),
    ).toEqual([
      ["1", 3],
      ["2", 5],
      ["3", 0],
    ]);
  });

  it("a debit of just what is there empties them, and the next finds nothing", () => {
    expect(
      remaining([
        ["EARN", 5],
        ["TAKE_BACK", -5],
        ["TAKE_BACK", -3],
        ["EARN", 10],
      ]),
    ).toEqual([
      ["1", 0],
      ["4", 7],
    ]);
  });

  it("only a release or a reversal gives back; another kind that names a debit opens a lot", () => {
    const back = (kind: Line[0]) =>
      remaining([
        ["EARN", 5],
        ["RESERVE", -5],
        [kind, 5, late, 2],
      ]);
    expect(back("RELEASE")).toEqual([["1", 5]]);
    expect(back("REVERSE")).toEqual([["1", 5]]);
    expect(back("ADJUST")).toEqual([
      ["1", 0],
      ["3", 5],
    ]);
  });

  it("a release that names nothing opens a lot", () => {
    expect(
      remaining([
        ["EARN", 5],
        ["RESERVE", -5],
        ["RELEASE", 5],
      ]),
    ).toEqual([
      ["1", 0],
      ["3", 5],
    ]);
    expect(
      rebuildLots([
        {
          ...dates,
          transactionId: 3n,
          kind: "RELEASE",
          amount: 5,
          expiresAt: late,
          reversesId: 1n,
          reversedKind: null,
        },
      ]),
    ).toEqual([
      { transactionId: 3n, amount: 5, remaining: 5, openedAt: dates.occurredAt, earnedAt: null, expiresAt: late },
    ]);
  });

  it("spent points that come back leave out lots that have expired", () => {
    const lines = [
      { kind: "EARN", amount: 5, expiresAt: soon },
      { kind: "EARN", amount: 5, expiresAt: late },
      { kind: "RESERVE", amount: -10, expiresAt: null },
      { kind: "RETURN", amount: 7, expiresAt: null },
    ] as const;
    const between = new Date("2026-05-01T00:00:00Z");
    const movements = lines.map((line, index): LotMovement => {
      const isReturn = line.kind === "RETURN";
      const when = isReturn ? { ...dates, occurredAt: between, lapsedBefore: soon } : dates;
      const reverses = { reversesId: isReturn ? 3n : null, reversedKind: isReturn ? ("RESERVE" as const) : null };
      return { ...when, ...line, ...reverses, transactionId: BigInt(index + 1) };
    });
    expect(rebuildLots(movements).map(({ remaining }) => remaining)).toEqual([0, 5, 2]);
  });

  it("what was expired starts a new life", () => {
    expect(
      remaining([
        ["EARN", 5, soon],
        ["EXPIRE", -5],
        ["REVERSE", 5, late, 2],
      ]),
    ).toEqual([
      ["1", 0],
      ["3", 5],
    ]);
  });

  const day = (number: number) => new Date(Date.UTC(2026, 0, number));
  const earn = (id: number, when: Partial<LotMovement> = {}): LotMovement => ({
    ...dates,
    transactionId: BigInt(id),
    kind: "EARN",
    amount: 5,
    expiresAt: null,
    reversesId: null,
    reversedKind: null,
    ...when,
  });
  const remainingOf = (movements: LotMovement[]) => rebuildLots(movements).map(({ remaining }) => remaining);

  it.each<[string, Partial<LotMovement>[], number[]]>([
    ["earned earlier", [{ earnedAt: day(3) }, { earnedAt: day(2) }], [5, 3]],
    ["earned later", [{ earnedAt: day(2) }, { earnedAt: day(3) }], [3, 5]],
    ["earned before that was kept", [{ earnedAt: day(2) }, { earnedAt: null }], [5, 3]],
    ["earned before that was kept, and opened first", [{ earnedAt: null }, { earnedAt: day(2) }], [3, 5]],
    ["earned on the same day, opened first", [{ earnedAt: day(2) }, { earnedAt: day(2) }], [3, 5]],
    [
      "earned earlier, but expiring later",
      [
        { earnedAt: day(2), expiresAt: late },
        { earnedAt: day(3), expiresAt: soon },
      ],
      [5, 3],
    ],
    [
      "expiring on the same day, earned earlier",
      [
        { earnedAt: day(3), expiresAt: soon },
        { earnedAt: day(2), expiresAt: soon },
      ],
      [5, 3],
    ],
  ])("of two lots one is used first: %s", (_name, lots, expected) => {
    const debit = earn(9, { kind: "RESERVE", amount: -2 });
    expect(remainingOf([...lots.map((lot, index) => earn(index + 1, lot)), debit])).toEqual(expected);
  });

  it("lots of one day are used as they were opened, in whichever order the list has them", () => {
    const debit = earn(9, { kind: "RESERVE", amount: -2 });
    expect(remainingOf([earn(2), earn(1), debit])).toEqual([5, 3]);
  });

  const expire = (amount: number, when: Partial<LotMovement> = {}) =>
    earn(9, { kind: "EXPIRE", amount: -amount, occurredAt: day(20), lapsedBefore: day(10), ...when });

  it.each<[string, Partial<LotMovement>[], LotMovement, number[]]>([
    [
      "the expiring of points takes lapsed lots before those that would be used first",
      [{ expiresAt: late }, { earnedAt: day(9) }],
      expire(3),
      [5, 2],
    ],
    [
      "earned on the very day from which points count is not lapsed",
      [{ expiresAt: late }, { earnedAt: day(10) }],
      expire(3),
      [2, 5],
    ],
    [
      "where nobody kept when points were earned, the day counts on which the lot was opened",
      [{ expiresAt: late }, { occurredAt: day(9) }],
      expire(3),
      [5, 2],
    ],
    ["opened later", [{ expiresAt: late }, { occurredAt: day(11) }], expire(3), [2, 5]],
    [
      "expiring at this very moment is lapsed",
      [{ expiresAt: day(20), earnedAt: day(15) }, { earnedAt: day(12) }],
      expire(6),
      [0, 4],
    ],
    [
      "what expires beyond the lapsed lots comes from the next",
      [{ expiresAt: late }, { earnedAt: day(9) }],
      expire(7),
      [3, 0],
    ],
    [
      "nothing is lapsed where no day is told",
      [{ expiresAt: late }, { earnedAt: day(9) }],
      expire(3, { lapsedBefore: null }),
      [2, 5],
    ],
    [
      "another debit does not look at what is lapsed",
      [{ expiresAt: late }, { earnedAt: day(9) }],
      expire(3, { kind: "RESERVE" }),
      [2, 5],
    ],
  ])("%s", (_name, lots, debit, expected) => {
    expect(remainingOf([...lots.map((lot, index) => earn(index + 1, lot)), debit])).toEqual(expected);
  });

  it("points that come back go into a lot that expires later than now, not into one that expires now", () => {
    const back = (expiresAt: Date) =>
      remainingOf([
        earn(1, { expiresAt }),
        earn(2, { kind: "RESERVE", amount: -5 }),
        earn(3, {
          kind: "RETURN",
          reversesId: 2n,
          reversedKind: "RESERVE",
          occurredAt: day(20),
          lapsedBefore: day(10),
        }),
      ]);
    expect(back(day(21))).toEqual([5]);
    expect(back(day(20))).toEqual([0, 5]);
  });

  it("gives back to the lots of one debit, whatever a later one took from them", () => {
    const uses = (reversesId: bigint) =>
      remainingOf([
        earn(1, { expiresAt: soon }),
        earn(2, { expiresAt: late }),
        earn(3, { kind: "RESERVE", amount: -5 }),
        earn(4, { kind: "RESERVE", amount: -5 }),
        earn(5, { kind: "RELEASE", reversesId, reversedKind: "RESERVE" }),
      ]);
    expect(uses(3n)).toEqual([5, 0]);
    expect(uses(4n)).toEqual([0, 5]);
  });
});
