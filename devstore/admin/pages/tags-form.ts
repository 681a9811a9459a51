import { html } from "hono/html";
import type { Html } from "../../html";
import type { Page } from "../page-context";

export const tagsField = ({ t }: Page, tags: string[]): Html =>
  html`<label class="wide"
    ><span>${t.tags.label}</span>
    <input name="tags" value="${tags.join(", ")}" placeholder="${t.tags.placeholder}" autocomplete="off" />
  </label>`;

export function tagsForm(page: Page, action: string, tags: string[]): Html {
  return html`<form class="card stack" method="post" action="${action}">
    <h2>${page.t.customer.tags}</h2>
    ${tagsField(page, tags)}
    <button>${page.t.customer.save}</button>
  </form>`;
}
