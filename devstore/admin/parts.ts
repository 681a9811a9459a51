import { html, raw } from "hono/html";
import type { Order } from "../state/types/order";
import type { Html } from "../html";
import type { Page } from "./page-context";

export type Tone = "good" | "warn" | "bad" | "plain";

export function badge(text: string, tone: Tone = "plain"): Html {
  return html`<span class="badge ${tone}">${text}</span>`;
}

export function paymentBadge({ t }: Page, order: Order): Html {
  const status = order.cancelledAt === null ? order.financialStatus : "CANCELLED";
  const tones: Partial<Record<typeof status, Tone>> = {
    PAID: "good",
    PENDING: "warn",
    PARTIALLY_REFUNDED: "warn",
    CANCELLED: "bad",
  };
  return badge(t.payment[status], tones[status] ?? "plain");
}

export function heading(title: string, extra: Html | string = ""): Html {
  return html`<div class="heading">
    <h1>${title}</h1>
    ${extra}
  </div>`;
}

export function card(title: string, content: Html): Html {
  return html`<section class="card">
    <h2>${title}</h2>
    ${content}
  </section>`;
}

/** A table with a search field and links to other pages. */
export interface Listing {
  label: string;
  query: string;
  head: { text: string; end?: boolean }[];
  rows: Html[];
  empty: string;
  /** links to the next and to the first page; null when there is none */
  next: { href: string; text: string } | null;
  first: { href: string; text: string } | null;
}

export function listing(page: Page, list: Listing): Html {
  const searchForm = html`<form class="filter">
    <input type="search" name="q" value="${list.query}" placeholder="${list.label}" aria-label="${list.label}" />
    <button>${page.t.search}</button>
  </form>`;
  return html`<section class="card flush">
    ${list.label ? searchForm : ""}
    ${list.rows.length > 0 ? table(list.head, list.rows) : html`<p class="empty">${list.empty}</p>`}
    <div class="pager">
      ${list.first ? html`<a class="button" href="${list.first.href}">${list.first.text}</a>` : ""}
      ${list.next ? html`<a class="button" href="${list.next.href}">${list.next.text}</a>` : ""}
    </div>
  </section>`;
}

export function table(head: Listing["head"], rows: Html[]): Html {
  return html`<div class="scroll" tabindex="0" role="group">
    <table>
      <thead>
        <tr>
          ${head.map(({ text, end }) => html`<th scope="col" ${end ? raw('class="end"') : ""}>${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

export function customerName(
  { t }: Page,
  customer: { firstName: string | null; lastName: string | null; email: string | null },
) {
  return [customer.firstName, customer.lastName].filter(Boolean).join(" ") || customer.email || t.customers.nameless;
}

export function withQuery(path: string, values: Record<string, string | number>): string {
  const query = new URLSearchParams(Object.entries(values).flatMap(([k, v]) => (v === "" ? [] : [[k, String(v)]])));
  return query.size > 0 ? `${path}?${query}` : path;
}
