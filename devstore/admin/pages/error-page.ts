import { html } from "hono/html";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";
import { heading } from "../parts";

export function errorPage(page: Page, message: string, back: string): Html {
  const { t } = page;
  const content = html`${heading(t.errors.title)}
    <section class="card">
      <p>${message}</p>
      <p><a class="button" href="${back}">${t.errors.back}</a></p>
    </section>`;
  return renderLayout({ page, title: t.errors.title, section: "home", content });
}
