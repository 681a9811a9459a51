import type { SessionData } from "./session";

/** Translation keys by the English reasons of `priceDiscounts`. */
const keys: Record<string, string> = {
  "there is no such code.": "errors.code_unknown",
  "it has expired.": "errors.code_expired",
  "it is not valid yet.": "errors.code_not_started",
  "it has been used up.": "errors.code_used_up",
  "this customer has used it already.": "errors.code_used_before",
  "the order is below its minimum.": "errors.code_minimum",
  "the order has too few items.": "errors.code_minimum",
  "it applies to none of the items.": "errors.code_items",
  "it cannot be combined with the other code.": "errors.code_combine",
};

export function refusalKey(reason: string, session: SessionData): string {
  if (reason === "it is not available to this customer.") {
    return session.customerId ? "errors.code_members_only" : "errors.code_members_login";
  }
  return keys[reason] ?? "errors.code_other";
}
