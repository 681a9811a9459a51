import { html } from "hono/html";
import { getCustomer } from "../../state/customers";
import { gid } from "../../state/gid";
import { lineTotal, orderTotals, paidTotal, refundedTotal } from "../../state/order-totals";
import type { Order } from "../../state/types/order";
import { resourceActions, resourceBlocks } from "../extension-parts";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";
import { badge, card, customerName, heading, paymentBadge, table } from "../parts";
import { addressOf } from "./address";
import { cancelForm, payForm, refundForm } from "./order-forms";

export function orderDetailPage(page: Page, order: Order): Html {
  const { t } = page;
  const cancelled = order.cancelledAt !== null;
  const unpaid = ["PENDING", "PARTIALLY_PAID", "VOIDED"].includes(order.financialStatus);
  const badges = html`${paymentBadge(page, order)} ${order.test ? badge(t.order.test, "warn") : ""}
    <span class="hint">${page.dateTime(order.processedAt)}</span>
    ${resourceActions(page, "order-details", gid("Order", order.id))}`;
  const content = html`${heading(order.name, badges)}
    <div class="split">
      <div>
        <section class="card flush">
          <h2>${t.order.lines}</h2>
          ${lines(page, order)} ${totals(page, order)}
        </section>
        ${unpaid ? payForm(page, order) : ""}
        ${["PAID", "PARTIALLY_PAID", "PARTIALLY_REFUNDED"].includes(order.financialStatus) ? refundForm(page, order) : ""}
        ${cancelled ? "" : cancelForm(page, order)} ${resourceBlocks(page, "order-details", gid("Order", order.id))}
      </div>
      <div>
        ${card(t.orders.customer, buyer(page, order))} ${card(t.order.address, addressOf(order.shippingAddress))}
        ${order.note ? card(t.order.note, html`<p>${order.note}</p>`) : ""}
        ${card(t.order.timeline, timeline(page, order))}
      </div>
    </div>`;
  return renderLayout({ page, title: order.name, section: "orders", content });
}

function buyer(page: Page, order: Order): Html {
  const customer = order.customerId === null ? undefined : getCustomer(page.state, order.customerId);
  if (!customer) return html`<p>${order.email ?? page.t.orders.noCustomer}</p>`;
  return html`<p>
    <a href="/admin/customers/${customer.id}">${customerName(page, customer)}</a><br />
    <span class="hint">${customer.email ?? ""}</span>
  </p>`;
}

function lines({ t, money, number }: Page, order: Order): Html {
  const rows = order.lines.map(
    (line) =>
      html`<tr>
        <td>
          ${line.title}
          ${
            line.currentQuantity < line.quantity
              ? html`<br /><span class="hint">${t.order.removed(line.quantity - line.currentQuantity)}</span>`
              : ""
          }
        </td>
        <td class="end">${number(line.quantity)}</td>
        <td class="end">${money(line.price, order.currency)}</td>
        <td class="end">${money(lineTotal(line), order.currency)}</td>
      </tr>`,
  );
  const { product, quantity, price, lineTotal: total } = t.order;
  return table(
    [{ text: product }, { text: quantity, end: true }, { text: price, end: true }, { text: total, end: true }],
    rows,
  );
}

function totals({ t, money }: Page, order: Order): Html {
  const sums = orderTotals(order);
  const codes = order.discounts.map(({ code }) => code).join(", ");
  const refunded = refundedTotal(order);
  const rows: [string, number][] = [
    [t.order.subtotal, sums.lineItems],
    ...(sums.discounts > 0
      ? [[`${t.order.discounts}${codes ? ` (${codes})` : ""}`, -sums.discounts] as [string, number]]
      : []),
    [t.order.shipping, order.shipping?.price ?? 0],
    [order.taxesIncluded ? t.order.taxIncluded : t.order.tax, sums.tax],
    [t.order.total, sums.total],
    ...(refunded > 0
      ? ([
          [t.order.refunded, -refunded],
          [t.order.kept, paidTotal(order) - refunded],
        ] as [string, number][])
      : []),
  ];
  return html`<dl class="totals">
    ${rows.map(
      ([label, amount]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${money(amount, order.currency)}</dd>
        </div>`,
    )}
  </dl>`;
}

function timeline({ t, money, dateTime }: Page, order: Order): Html {
  const paid = order.transactions.filter(({ kind, status }) => kind === "sale" && status === "success");
  const events = [
    { at: order.createdAt, text: t.order.placed },
    ...paid.map((sale) => ({ at: sale.createdAt, text: t.order.paid(money(sale.amount, order.currency)) })),
    ...order.refunds.map((refund) => {
      const amount = refund.transactions.reduce((sum, transaction) => sum + transaction.amount, 0);
      return { at: refund.createdAt, text: t.order.refundOf(money(amount, order.currency)) };
    }),
    ...(order.cancelledAt === null ? [] : [{ at: order.cancelledAt, text: t.order.cancelledAt }]),
  ];
  // Newest first; the sort is stable, so reversing puts the later one first of two at the same moment.
  events.reverse().sort((a, b) => b.at - a.at);
  return html`<ol class="timeline">
    ${events.map(({ at, text }) => html`<li>${text}<br /><span class="hint">${dateTime(at)}</span></li>`)}
  </ol>`;
}
