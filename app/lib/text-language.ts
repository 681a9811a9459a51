/** Shorter texts are words that many languages share. */
const LETTERS_MIN = 12;
/** Below it, the detector guesses. */
const ACCURACY_MIN = 0.5;

/** The language that a text is written in, as a code such as "de"; null where that cannot be told reliably. */
export async function languageOf(text: string): Promise<string | null> {
  if (text.replace(/\P{L}/gu, "").length < LETTERS_MIN) return null;
  // Its tables take a moment to load, which only who asks has to wait for.
  const { detectAll } = await import("tinyld");
  const [found] = detectAll(text);
  return found && found.accuracy >= ACCURACY_MIN ? found.lang : null;
}
