import { randomBytes } from "node:crypto";
import { receiveMail } from "../inbox/mails";
import { row, run } from "../state/database";
import { setEmailConsent } from "../state/customer-consent";
import { addCustomerTags } from "../state/customer-tags";
import { createCustomer, findCustomerByEmail, getCustomer } from "../state/customers";
import type { Language } from "./language";
import { composeMail } from "./confirmation-mail";
import { translateFor, type Site } from "./site";

/** Starts the double opt-in: sets the customer's consent to PENDING and sends the mail with the link. */
export async function sendConfirmation(
  site: Site,
  { email, tags = [], language }: { email: string; tags?: string[]; language: Language },
) {
  const { state } = site;
  const known = findCustomerByEmail(state, email);
  if (known?.consent.state === "SUBSCRIBED") return;
  const token = randomBytes(24).toString("base64url");
  state.transaction(() => {
    const customer = known ?? createCustomer(state, { email, locale: language });
    const insert = "INSERT INTO newsletter_token (token, customer_id, created_at) VALUES (?, ?, ?)";
    run(state, insert, token, customer.id, state.clock.nowMs());
    addCustomerTags(state, customer.id, tags);
    setEmailConsent(state, customer.id, { state: "PENDING", optInLevel: "CONFIRMED_OPT_IN" });
  });
  const link = `${state.shop.storeUrl}/newsletter/confirm?token=${token}`;
  await receiveMail(state, await composeMail(state, { to: email, link, translate: translateFor(site, language) }));
}

/**
 * Completes the double opt-in: sets the consent to SUBSCRIBED with CONFIRMED_OPT_IN.
 * @returns false for an unknown link, and when the customer has unsubscribed since
 */
export function confirm({ state }: Site, token: string): boolean {
  const found = row<{ customer_id: number }>(state, "SELECT customer_id FROM newsletter_token WHERE token = ?", token);
  const customer = found && getCustomer(state, found.customer_id);
  if (!customer) return false;
  if (customer.consent.state === "SUBSCRIBED") return true;
  if (customer.consent.state !== "PENDING") return false;
  setEmailConsent(state, customer.id, { state: "SUBSCRIBED", optInLevel: "CONFIRMED_OPT_IN" });
  return true;
}
