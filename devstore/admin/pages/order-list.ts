import { html } from "hono/html";
import { getCustomer } from "../../state/customers";
import { currentTotals, orderTotals } from "../../state/order-totals";
import { listOrders } from "../../state/orders";
import type { Order } from "../../state/types/order";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";
import { customerName, heading, listing, paymentBadge, withQuery } from "../parts";

const PAGE_SIZE = 50;

export function orderListPage(page: Page): Html {
  const { t, state, query } = page;
  const q = query("q");
  const before = Number(query("before")) || undefined;
  const found = listOrders(state, { search: q, beforeId: before, limit: PAGE_SIZE + 1 });
  const shown = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? shown.at(-1) : undefined;
  const content = html`${heading(t.nav.orders)}
  ${listing(page, {
    label: t.orders.searchLabel,
    query: q,
    head: orderHead(page),
    rows: shown.map((order) => orderRow(page, order)),
    empty: t.orders.none,
    first: before ? { href: withQuery("/admin/orders", { q }), text: t.orders.newest } : null,
    next: last ? { href: withQuery("/admin/orders", { q, before: last.id }), text: t.orders.older } : null,
  })}`;
  return renderLayout({ page, title: t.nav.orders, section: "orders", content });
}

type Column = "customer" | "items";

/** Column headings of a list of orders, except those in `without`. */
export function orderHead({ t }: Page, without: Column[] = []) {
  const { order, date, customer, total, payment, items } = t.orders;
  return [
    { text: order },
    { text: date },
    ...(without.includes("customer") ? [] : [{ text: customer }]),
    { text: payment },
    ...(without.includes("items") ? [] : [{ text: items, end: true }]),
    { text: total, end: true },
  ];
}

export function orderRow(page: Page, order: Order, without: Column[] = []): Html {
  const items = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const total = order.cancelledAt === null ? currentTotals(order).total : orderTotals(order).total;
  return html`<tr>
    <td>
      <a href="/admin/orders/${order.id}"><strong>${order.name}</strong></a>
    </td>
    <td>${page.dateTime(order.processedAt)}</td>
    ${without.includes("customer") ? "" : html`<td>${buyerLink(page, order)}</td>`}
    <td>${paymentBadge(page, order)}</td>
    ${without.includes("items") ? "" : html`<td class="end">${page.number(items)}</td>`}
    <td class="end">${page.money(total, order.currency)}</td>
  </tr>`;
}

function buyerLink(page: Page, order: Order): Html | string {
  const customer = order.customerId === null ? undefined : getCustomer(page.state, order.customerId);
  if (!customer) return page.t.orders.noCustomer;
  return html`<a href="/admin/customers/${customer.id}">${customerName(page, customer)}</a>`;
}
