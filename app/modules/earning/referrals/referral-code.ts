import { readableCode, readablePattern } from "~/lib/readable-code";

const LENGTH = 8;
const pattern = readablePattern(LENGTH);

/** Makes a code from random numbers between 0 (inclusive) and 1 (exclusive). */
export const codeOf = (random: () => number): string => readableCode(random, LENGTH);

/** The text as a code of ours, in any spelling; null when it cannot be one. */
export function asReferralCode(text: string | null | undefined): string | null {
  const code = (text ?? "").trim().toUpperCase();
  return pattern.test(code) ? code : null;
}
