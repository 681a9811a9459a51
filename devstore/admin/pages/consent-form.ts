import { html, raw } from "hono/html";
import type { Html } from "../../html";
import { CONSENT_STATES, type Customer } from "../../state/types/customer";
import type { Page } from "../page-context";

export function consentForm({ t }: Page, customer: Customer): Html {
  const option = (value: string, text: string, chosen: string | null): Html =>
    html`<option value="${value}" ${raw(value === chosen ? "selected" : "")}>${text}</option>`;
  const { consent } = customer;
  return html`<details class="card">
    <summary>${t.customer.changeConsent}</summary>
    <form method="post" action="/admin/customers/${customer.id}/consent" class="stack">
      <label class="field">
        <span>${t.customers.consent}</span>
        <select name="state">
          ${CONSENT_STATES.map((value) => option(value, t.consent[value], consent.state))}
        </select>
      </label>
      <label class="field">
        <span>${t.customer.optIn}</span>
        <select name="optInLevel">
          ${Object.entries(t.optIn).map(([value, text]) => option(value, text, consent.optInLevel))}
        </select>
      </label>
      <button class="primary">${t.customer.save}</button>
    </form>
  </details>`;
}
