import { html, raw } from "hono/html";
import type { Html } from "../html";
import { icon, type IconName } from "./icons";
import type { Page } from "./page-context";
import { topBar } from "./top-bar";

type Section =
  "home" | "orders" | "customers" | "segments" | "products" | "discounts" | "markets" | "flow" | "apps" | "app";

export interface Layout {
  page: Page;
  title: string;
  section: Section;
  content: Html;
  /** without margins, for the app's frame */
  bare?: boolean;
}

const SECTIONS: { section: Exclude<Section, "app">; href: string; icon: IconName }[] = [
  { section: "home", href: "/admin", icon: "home" },
  { section: "orders", href: "/admin/orders", icon: "order" },
  { section: "customers", href: "/admin/customers", icon: "person" },
  { section: "segments", href: "/admin/segments", icon: "people" },
  { section: "products", href: "/admin/products", icon: "tag" },
  { section: "discounts", href: "/admin/discounts", icon: "percent" },
  { section: "markets", href: "/admin/markets", icon: "globe" },
  { section: "flow", href: "/admin/flow", icon: "flow" },
  { section: "apps", href: "/admin/apps", icon: "grid" },
];

export function renderLayout({ page, title, section, content, bare = false }: Layout): Html {
  const { t, state, language } = page;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${state.shop.name}</title>
        <link rel="icon" href="/admin/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/admin/assets/admin.css" />
        <script src="/admin/assets/shell.js" defer></script>
      </head>
      <body class="${bare ? "bare" : ""}">
        <a class="skip" href="#content">${t.skip}</a>
        ${topBar(page)}
        <div class="columns">
          <nav class="side" id="side" aria-label="${t.adminOf(state.shop.name)}">
            <ul>
              ${SECTIONS.map((entry) => sideEntry(page, entry, section))}
              <li>
                <a href="/admin/apps/${state.app.handle}" ${current(section === "app")} data-app-home>
                  ${icon("table")}<span>${state.app.name}</span>
                </a>
                <ul id="app-nav"></ul>
              </li>
            </ul>
            <ul class="side-foot">
              <li>
                <a href="/" target="_blank">${icon("store")}<span>${t.storefront}</span></a>
              </li>
              <li>
                <a href="/inbox" target="_blank">${icon("mail")}<span>${t.inbox}</span></a>
              </li>
              <li><small>${t.locally}</small></li>
            </ul>
          </nav>
          <main id="content" tabindex="-1">${content}</main>
        </div>
        <div id="toasts" role="status" aria-live="polite"></div>
        ${page.notice ? html`<template id="notice">${page.notice}</template>` : ""}
        <script type="application/json" id="shell-texts">
          ${raw(JSON.stringify({ ...t.shell, saving: t.app.saving, save: t.app.save }).replaceAll("<", "\\u003c"))}
        </script>
      </body>
    </html>`;
}

function sideEntry({ t }: Page, { section, href, icon: name }: (typeof SECTIONS)[number], active: Section): Html {
  return html`<li>
    <a href="${href}" ${current(section === active)}>${icon(name)}<span>${t.nav[section]}</span></a>
  </li>`;
}

function current(yes: boolean): Html | string {
  return yes ? raw('aria-current="page"') : "";
}
