import { html } from "hono/html";
import type { Html } from "../html";
import type { Language } from "../storefront/language";
import type { AccountTexts } from "./texts";

export interface View {
  language: Language;
  t: AccountTexts;
  shopName: string;
  loggedIn: boolean;
  path: string;
}

export function accountLayout({ language, t, shopName, loggedIn, path }: View, title: string, content: Html): Html {
  const link = (href: string, text: string) =>
    html`<a href="${href}" ${path === href ? html`aria-current="page"` : ""}>${text}</a>`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${shopName}</title>
        <link rel="stylesheet" href="/customer-account/assets/account.css" />
        <script src="/customer-account/assets/account.js" defer></script>
      </head>
      <body data-failed="${t.failed}">
        <header class="bar">
          <a href="/"><strong>${shopName}</strong></a>
          <nav aria-label="${t.navigation}">
            ${
              loggedIn
                ? html`${link("/customer-account/orders", t.orders)} ${link("/customer-account/profile", t.profile)}
                    <form method="post" action="/customer-account/logout"><button>${t.logOut}</button></form>`
                : link("/", t.shop)
            }
          </nav>
        </header>
        <main>
          <h1>${title}</h1>
          ${content}
          <p class="quiet"><small>${t.note}</small></p>
        </main>
      </body>
    </html>`;
}
