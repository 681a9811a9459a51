import { html } from "hono/html";
import { customerTotals, listCustomers } from "../../state/customers";
import type { Customer } from "../../state/types/customer";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";
import { badge, customerName, heading, listing, withQuery } from "../parts";

const PAGE_SIZE = 50;

export function customerListPage(page: Page): Html {
  const { t, state, query } = page;
  const q = query("q");
  const after = Number(query("after")) || undefined;
  const found = listCustomers(state, { search: q, limit: PAGE_SIZE + 1, ...(after ? { afterId: after } : {}) });
  const shown = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? shown.at(-1) : undefined;
  const { name, email, consent, orders, spent } = t.customers;
  const content = html`${heading(t.nav.customers)}
  ${listing(page, {
    label: t.customers.searchLabel,
    query: q,
    head: [{ text: name }, { text: email }, { text: consent }, { text: orders, end: true }, { text: spent, end: true }],
    rows: shown.map((customer) => customerRow(page, customer)),
    empty: t.customers.none,
    first: after ? { href: withQuery("/admin/customers", { q }), text: t.customers.first } : null,
    next: last ? { href: withQuery("/admin/customers", { q, after: last.id }), text: t.customers.more } : null,
  })}`;
  return renderLayout({ page, title: t.nav.customers, section: "customers", content });
}

export function consentBadge({ t }: Page, { consent }: Customer): Html {
  return badge(t.consent[consent.state], consent.state === "SUBSCRIBED" ? "good" : "plain");
}

function customerRow(page: Page, customer: Customer): Html {
  const totals = customerTotals(page.state, customer.id);
  return html`<tr>
    <td>
      <a href="/admin/customers/${customer.id}"><strong>${customerName(page, customer)}</strong></a>
    </td>
    <td>${customer.email ?? ""}</td>
    <td>${consentBadge(page, customer)}</td>
    <td class="end">${page.number(totals.orders)}</td>
    <td class="end">${page.money(totals.spent)}</td>
  </tr>`;
}
