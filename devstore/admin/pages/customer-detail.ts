import { html } from "hono/html";
import { customerTotals } from "../../state/customers";
import { gid } from "../../state/gid";
import { listMetafields } from "../../state/metafields";
import { listOrders } from "../../state/orders";
import type { Customer } from "../../state/types/customer";
import { resourceActions, resourceBlocks } from "../extension-parts";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";
import { card, customerName, heading, table } from "../parts";
import { addressOf } from "./address";
import { consentForm } from "./consent-form";
import { consentBadge } from "./customer-list";
import { tagsForm } from "./tags-form";
import { orderHead, orderRow } from "./order-list";

export function customerDetailPage(page: Page, customer: Customer): Html {
  const { t, state } = page;
  const orders = listOrders(state, { customerId: customer.id, limit: 20 });
  const own = gid("Customer", customer.id);
  const extra = html`${consentBadge(page, customer)} ${resourceActions(page, "customer-details", own)}`;
  const content = html`${heading(customerName(page, customer), extra)}
    <div class="split">
      <div>
        <section class="card flush">
          <h2>${t.customer.latest}</h2>
          ${
            orders.length > 0
              ? table(
                  orderHead(page, ["customer"]),
                  orders.map((order) => orderRow(page, order, ["customer"])),
                )
              : html`<p class="empty">${t.orders.none}</p>`
          }
        </section>
        ${resourceBlocks(page, "customer-details", own)} ${card(t.customer.metafields, metafields(page, customer))}
      </div>
      <div>
        ${card(t.customer.details, details(page, customer))}
        ${card(t.customer.address, addressOf(customer.addresses[0]))}
        ${tagsForm(page, `/admin/customers/${customer.id}/tags`, customer.tags)} ${consentForm(page, customer)}
      </div>
    </div>`;
  return renderLayout({ page, title: customerName(page, customer), section: "customers", content });
}

function details(page: Page, customer: Customer): Html {
  const { t, state } = page;
  const totals = customerTotals(state, customer.id);
  const rows: [string, string][] = [
    [t.customers.email, customer.email ?? "–"],
    [t.customer.phone, customer.phone ?? "–"],
    [t.customer.language, customer.locale],
    [t.customers.since, page.date(customer.createdAt)],
    [t.customers.orders, page.number(totals.orders)],
    [t.customers.spent, page.money(totals.spent)],
  ];
  return html`<dl class="details">
    ${rows.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

function metafields({ t, state }: Page, customer: Customer): Html {
  const found = listMetafields(state, gid("Customer", customer.id));
  if (found.length === 0) return html`<p class="hint">${t.customer.noMetafields}</p>`;
  return html`${found.map(
    (field) =>
      html`<h3><code>${field.namespace}.${field.key}</code> <span class="hint">${field.type}</span></h3>
        <pre tabindex="0">${pretty(field.value)}</pre>`,
  )}`;
}

function pretty(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}
