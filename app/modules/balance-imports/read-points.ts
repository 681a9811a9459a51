import { readNumber } from "~/lib/number-input";

/** Which sign parts whole and fraction in a file. */
export type Notation = "POINT" | "COMMA";

/** The largest balance that is taken from a file. */
const POINTS_MAX = 2_147_483_647;

export type PointsFault =
  "NO_POINTS" | "NOT_A_NUMBER" | "AMBIGUOUS_NUMBER" | "NEGATIVE" | "FRACTION" | "TOO_BIG" | "NOTHING";

export type PointsReading = { points: number } | { fault: PointsFault };

const languageOf = { POINT: "en", COMMA: "de" } as const;

/** What a number can only mean, whatever the language: the sign before two decimals, or the one that is not repeated. */
function notationIn(typed: string): Notation | null {
  const digits = typed.replace(/[^\d.,]/g, "");
  const [points, commas] = [digits.split(".").length - 1, digits.split(",").length - 1];
  if (points > 0 && commas > 0) return digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "POINT" : "COMMA";
  if (points > 1) return "COMMA";
  if (commas > 1) return "POINT";
  const fraction = /[.,](\d*)$/.exec(digits)?.[1];
  if (fraction === undefined || fraction.length === 3) return null;
  return points > 0 ? "POINT" : "COMMA";
}

/** How the numbers of a column are written; null where none tells, or where they are written in both ways. */
export function notationOf(column: Iterable<string>): Notation | null {
  const found = new Set<Notation>();
  for (const typed of column) {
    const notation = notationIn(typed);
    if (notation) found.add(notation);
  }
  const [only] = found;
  return found.size === 1 && only ? only : null;
}

function read(typed: string, notation: Notation): number | PointsFault {
  const reading = readNumber(typed, languageOf[notation], { decimals: 2 });
  if ("value" in reading) return Number(reading.value);
  if (reading.fault === "AMBIGUOUS_NUMBER") return "AMBIGUOUS_NUMBER";
  return reading.fault === "TOO_PRECISE" ? "FRACTION" : "NOT_A_NUMBER";
}

/** By both notations, where the file does not tell which one it has. */
function readEither(typed: string): number | PointsFault {
  const own = notationIn(typed);
  if (own) return read(typed, own);
  const [first, second] = [read(typed, "POINT"), read(typed, "COMMA")];
  return first === second ? first : "AMBIGUOUS_NUMBER";
}

/**
 * A balance as other programs write it: "1234", "1.234,00", "1,234". Only whole points above zero are taken;
 * `roundDown` takes "3.56" for 3.
 */
export function readPoints(
  typed: string,
  notation: Notation | null,
  { roundDown }: { roundDown: boolean },
): PointsReading {
  if (typed.trim() === "") return { fault: "NO_POINTS" };
  const value = notation ? read(typed, notation) : readEither(typed);
  if (typeof value === "string") return { fault: value };
  if (value < 0) return { fault: "NEGATIVE" };
  if (!Number.isInteger(value) && !roundDown) return { fault: "FRACTION" };
  const points = Math.floor(value);
  if (points > POINTS_MAX) return { fault: "TOO_BIG" };
  return points === 0 ? { fault: "NOTHING" } : { points };
}
