import { html } from "hono/html";
import { listCustomers } from "../../state/customers";
import { listProducts } from "../../state/products";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";
import { customerName, heading } from "../parts";

/** How many customers and products the form offers. */
const OFFERED = 100;

/** A new order by staff for a customer, as Shopify's page of the same address makes one. */
export function draftOrderPage(page: Page): Html {
  const { t, state } = page;
  const customers = listCustomers(state, { limit: OFFERED });
  const products = listProducts(state, { limit: OFFERED });
  const content = html`${heading(t.draftOrder.title)}
    <form class="card stack" method="post" action="/admin/draft_orders">
      <label class="field">
        <span>${t.orders.customer}</span>
        <select name="customer">
          ${customers.map((customer) => html`<option value="${customer.id}">${customerName(page, customer)}</option>`)}
        </select>
      </label>
      <label class="field">
        <span>${t.draftOrder.product}</span>
        <select name="product">
          ${products.map((product) => html`<option value="${product.id}">${product.title}</option>`)}
        </select>
      </label>
      <label class="field">
        <span>${t.order.quantity}</span><input type="number" name="quantity" min="1" max="99" value="1" />
      </label>
      <label class="check"><input type="checkbox" name="paid" value="1" checked /> ${t.order.markPaid}</label>
      <button class="primary">${t.draftOrder.create}</button>
    </form>`;
  return renderLayout({ page, title: t.draftOrder.title, section: "orders", content });
}
