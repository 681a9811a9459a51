import { consentPayload, customerPayload } from "../webhooks/payloads/customer";
import { requireCustomer, saveCustomer } from "./customers";
import type { ConsentState, Customer, OptInLevel } from "./types/customer";
import type { StoreState } from "./types/store";
import type { Millis } from "./types/values";

export interface ConsentInput {
  state: ConsentState;
  optInLevel?: OptInLevel | null | undefined;
  at?: Millis | undefined;
}

/** Sends customers_email_marketing_consent/update and customers/update. */
export function setEmailConsent(
  state: StoreState,
  id: number,
  { state: consent, optInLevel, at }: ConsentInput,
): Customer {
  return state.transaction(() => {
    const customer = requireCustomer(state, id);
    const now = state.clock.nowMs();
    const level = optInLevel ?? customer.consent.optInLevel ?? "SINGLE_OPT_IN";
    const saved = saveCustomer(state, {
      ...customer,
      consent: { state: consent, optInLevel: level, updatedAt: at ?? now },
      updatedAt: now,
    });
    state.notify("customers_email_marketing_consent/update", () => consentPayload(saved));
    state.notify("customers/update", () => customerPayload(state, saved));
    return saved;
  });
}
