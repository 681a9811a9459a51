import { z } from "zod";
import { textInput } from "~/lib/text-input";

const text = () => textInput({ min: 1, max: 10_000, lines: true });

/** The form of the programme's terms. */
export const termsForm = z.object({
  /** the version that was changed; 0 for the ready-made terms */
  after: z.string().regex(/^\d{1,6}$/),
  english: text(),
  informalGerman: text(),
  formalGerman: text(),
});
