import { html } from "hono/html";
import { listMarkets, type Market } from "../../state/markets";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";
import { badge, heading, listing } from "../parts";

export function marketListPage(page: Page): Html {
  const { t, state } = page;
  const { name, status, countries } = t.markets;
  const content = html`${heading(t.nav.markets)}
  ${listing(page, {
    label: "",
    query: "",
    head: [{ text: name }, { text: status }, { text: countries }],
    rows: listMarkets(state).map((market) => marketRow(page, market)),
    empty: t.markets.none,
    first: null,
    next: null,
  })}`;
  return renderLayout({ page, title: t.nav.markets, section: "markets", content });
}

function marketRow({ t, language }: Page, { name, status, countries, applicationLevel }: Market): Html {
  const names = new Intl.DisplayNames(language, { type: "region" });
  const where = applicationLevel === "ALL" ? t.markets.everywhere : countries.map((code) => names.of(code)).join(", ");
  return html`<tr>
    <td><strong>${name}</strong></td>
    <td>${badge(t.markets[status], status === "ACTIVE" ? "good" : "plain")}</td>
    <td class="long">${where}</td>
  </tr>`;
}
