import { z } from "zod";
import { cleanText, cutText, fitsCharacters } from "~/lib/clean-text";

type TextLimits = { min?: number; max: number; lines?: boolean };

/** The schema for all text from outside: cleaned, then measured in characters. `lines` keeps line ends. */
export function textInput({ min = 0, max, lines = false }: TextLimits) {
  return z
    .string()
    .meta({ ...(min > 0 && { minLength: min }), maxLength: max })
    .transform((typed, context) => {
      const text = cleanText(typed, { lines });
      const measured = { origin: "string", inclusive: true, input: text, continue: false } as const;
      if (text === "" ? min > 0 : min > 1 && !fitsAtLeast(text, min)) {
        // Empty text is missing; a little text is too short.
        context.addIssue({ ...measured, code: "too_small", minimum: text === "" ? 1 : min });
      }
      if (!fitsCharacters(text, max)) context.addIssue({ ...measured, code: "too_big", maximum: max });
      return text;
    });
}

const fitsAtLeast = (text: string, min: number): boolean => !fitsCharacters(text, min - 1);

/** Text that nobody can be asked to shorten: missing text is empty, long text is cut. */
export const cutTextInput = (max: number, { lines = false } = {}) =>
  z
    .string()
    .nullish()
    .transform((text) => cutText(cleanText(text ?? "", { lines }), max));
