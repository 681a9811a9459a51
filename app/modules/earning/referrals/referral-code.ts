/** Without I, L, O, U, 0 and 1, so that a code can be read aloud and typed without mistakes. */
const alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const LENGTH = 8;
const pattern = new RegExp(`^[${alphabet}]{${LENGTH}}$`);

/** Makes a code from random numbers between 0 (inclusive) and 1 (exclusive). */
export function codeOf(random: () => number): string {
  return Array.from({ length: LENGTH }, () => alphabet[Math.floor(random() * alphabet.length)]).join("");
}

/** The text as a code of ours, in any spelling; null when it cannot be one. */
export function asReferralCode(text: string | null | undefined): string | null {
  const code = (text ?? "").trim().toUpperCase();
  return pattern.test(code) ? code : null;
}
