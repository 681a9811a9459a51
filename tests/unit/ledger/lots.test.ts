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
});
