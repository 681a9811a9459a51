import { parseWithZod } from "@conform-to/zod/v4";
import { configureCoercion } from "@conform-to/zod/v4/future";
import type { z } from "zod";
import { formErrorMap } from "~/lib/form-errors";

const { coerceFormValue } = configureCoercion({
  // Nothing but space is nothing typed.
  stripEmptyString: (text) => (text.trim() === "" ? undefined : text),
  type: {
    // JavaScript would take "1.000" for 1 and "1e3" for 1000: numbers in forms are read by `number-fields`.
    number: (text) => {
      throw new Error(`"${text}" is not read as a number without a language`);
    },
  },
});

/** Reads a form of the embedded app. Faults are codes that the page puts into words. */
export const parseForm = <Schema extends z.ZodType>(form: FormData | URLSearchParams, schema: Schema) =>
  parseWithZod(form, { schema: coerceFormValue(schema), disableAutoCoercion: true, error: formErrorMap });
