/** Without I, L, O, U, 0 and 1, so that a code can be read aloud and typed without mistakes. */
const alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/** Makes a code from random numbers between 0 (inclusive) and 1 (exclusive). */
export const readableCode = (random: () => number, length: number): string =>
  Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join("");

/** Matches such a code in capital letters. */
export const readablePattern = (length: number): RegExp => new RegExp(`^[${alphabet}]{${length}}$`);
