/** Without I, L, O and U, 0 and 1: a code can be read aloud and typed without mistakes. */
const alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const LENGTH = 8;
const pattern = new RegExp(`^[${alphabet}]{${LENGTH}}$`);

/** A code from random numbers, each from 0 up to but not including 1. */
export function codeOf(random: () => number): string {
  return Array.from({ length: LENGTH }, () => alphabet[Math.floor(random() * alphabet.length)]).join("");
}

/** The text as one of our codes, however it was typed; null when it cannot be one. */
export function asReferralCode(text: string | null | undefined): string | null {
  const code = (text ?? "").trim().toUpperCase();
  return pattern.test(code) ? code : null;
}
