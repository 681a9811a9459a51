import { html } from "hono/html";
import type { Address } from "../../state/types/customer";
import type { Html } from "../../html";

export function addressOf(address: Address | null | undefined): Html {
  if (!address) return html`<p class="hint">–</p>`;
  const name = [address.firstName, address.lastName].filter(Boolean).join(" ");
  const town = [address.zip, address.city].filter(Boolean).join(" ");
  const parts = [name, address.company, address.address1, address.address2, town, address.countryCode].filter(Boolean);
  return html`<address>${parts.map((part) => html`${part}<br />`)}</address>`;
}
