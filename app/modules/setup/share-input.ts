import { encodeMessage, formErrorMap } from "~/lib/form-errors";
import { decimalField } from "~/lib/number-fields";
import { SHARE_MAX, SHARE_MIN } from "./shop-kinds";

interface ShareAsked {
  /** hundredths of a percent; null while none is chosen */
  share: number | null;
  /** an own share as it was typed, and what is wrong with it */
  typed: string;
  fault: string | null;
}

/** The share that the address names: chosen, or typed in percent in the reader's language. */
export function readShare(asked: URLSearchParams, language: string): ShareAsked {
  const chosen = Number(asked.get("share"));
  if (Number.isInteger(chosen) && chosen >= SHARE_MIN && chosen <= SHARE_MAX)
    return { share: chosen, typed: "", fault: null };
  const typed = asked.get("own");
  if (typed === null) return { share: null, typed: "", fault: null };
  const range = { min: SHARE_MIN / 100, max: SHARE_MAX / 100, decimals: 2 };
  const read = decimalField({ language, currency: "" }, range).safeParse(typed, { error: formErrorMap });
  if (read.success) return { share: Math.round(Number(read.data) * 100), typed, fault: null };
  return { share: null, typed, fault: read.error.issues[0]?.message ?? encodeMessage({ code: "INVALID", params: {} }) };
}
