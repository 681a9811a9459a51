import { parseWithZod } from "@conform-to/zod/v4";
import { configureCoercion } from "@conform-to/zod/v4/future";
import type { z } from "zod";
import { formErrorMap } from "~/lib/form-errors";

const { coerceFormValue } = configureCoercion({
  // A field with only spaces is empty.
  stripEmptyString: (text) => (text.trim() === "" ? undefined : text),
  type: {
    // JavaScript would read "1.000" as 1 and "1e3" as 1000: numbers in forms are read by `number-fields`.
    number: (text) => {
      throw new Error(`"${text}" is not read as a number without a language`);
    },
  },
});

/** Parses a form of the embedded app. Errors are codes that the page translates. */
export const parseForm = <Schema extends z.ZodType>(form: FormData | URLSearchParams, schema: Schema) =>
  parseWithZod(form, { schema: coerceFormValue(schema), disableAutoCoercion: true, error: formErrorMap });
