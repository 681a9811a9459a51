import { z } from "zod";
import { textInput } from "~/lib/text-input";
import { apiScopes } from "./api-scope";

/** The form for a new key. A form sends a single checked box as a string. */
export const apiKeyInput = z.object({
  name: textInput({ min: 1, max: 80 }),
  scopes: z.preprocess(
    (value) => (typeof value === "string" ? [value] : value),
    z.array(z.enum(apiScopes), "SCOPE_NEEDED").min(1, "SCOPE_NEEDED"),
  ),
});
