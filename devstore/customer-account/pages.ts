import { html } from "hono/html";
import { formatMoney, shopMoneyFormat } from "../storefront/liquid/money-filters";
import { fullName } from "../storefront/objects/customer";
import { orderTotals } from "../state/order-totals";
import type { Customer } from "../state/types/customer";
import type { Order } from "../state/types/order";
import { extensionBlocks } from "../ui-extensions/extension-blocks";
import type { Launch } from "../ui-extensions/launch";
import type { Html } from "../html";
import { accountLayout, type View } from "./layout";

interface LoginForm {
  email: string;
  returnTo: string;
  wrong: boolean;
  people: { email: string; name: string }[];
}

export const loginPage = (view: View, { email, returnTo, wrong, people }: LoginForm): Html => {
  const { t } = view;
  return accountLayout(
    view,
    t.login,
    html`<section class="card sign-in__form">
        <p>${t.loginText}</p>
        <form method="post" action="/customer-account/login" novalidate>
          <input type="hidden" name="return_to" value="${returnTo}" />
          <label for="field-email">${t.email}</label>
          <input
            id="field-email"
            name="email"
            type="email"
            autocomplete="email"
            value="${email}"
            ${wrong ? html`aria-invalid="true" aria-describedby="error-email"` : ""}
          />
          ${wrong ? html`<p class="error" id="error-email">${t.wrongEmail}</p>` : ""}
          <button class="button" type="submit">${t.go}</button>
        </form>
      </section>
      ${
        people.length === 0
          ? ""
          : html`<section class="card" aria-labelledby="people">
              <h2 id="people">${t.people}</h2>
              <form method="post" action="/customer-account/login">
                <input type="hidden" name="return_to" value="${returnTo}" />
                <ul class="people">
                  ${people.map(
                    (person) => html`<li><button name="email" value="${person.email}">${person.name}</button></li>`,
                  )}
                </ul>
              </form>
            </section>`
      }`,
  );
};

const dateOf = ({ language }: View, at: number): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long" }).format(at);

export const ordersPage = (view: View, orders: Order[], launches: Launch[]): Html =>
  accountLayout(
    view,
    view.t.orders,
    html`${extensionBlocks(launches)}
      <section class="card">
        ${
          orders.length === 0
            ? html`<p>${view.t.noOrders}</p>`
            : html`<ul class="orders">
                ${orders.map(
                  (order) =>
                    html`<li>
                      <a href="/customer-account/orders/${order.id}">
                        <span>${order.name} · ${dateOf(view, order.processedAt)}</span>
                        <span>${formatMoney(orderTotals(order).total, shopMoneyFormat)}</span>
                      </a>
                    </li>`,
                )}
              </ul>`
        }
      </section>`,
  );

export const orderPage = (view: View, order: Order, launches: Launch[]): Html =>
  accountLayout(
    view,
    view.t.order(order.name),
    html`<section class="card">
        <dl>
          <dt>${view.t.placed}</dt>
          <dd>${dateOf(view, order.processedAt)}</dd>
          ${order.lines.map(
            ({ title, quantity, price }) =>
              html`<dt>${quantity} × ${title}</dt>
                <dd>${formatMoney(price * quantity, shopMoneyFormat)}</dd>`,
          )}
          <dt>${view.t.total}</dt>
          <dd>${formatMoney(orderTotals(order).total, shopMoneyFormat)}</dd>
        </dl>
      </section>
      ${extensionBlocks(launches)}`,
  );

export const profilePage = (view: View, customer: Customer, launches: Launch[]): Html => {
  const { t } = view;
  const [address] = customer.addresses;
  return accountLayout(
    view,
    t.profile,
    html`<section class="card">
        <dl>
          <dt>${t.name}</dt>
          <dd>${fullName(customer)}</dd>
          <dt>${t.email}</dt>
          <dd>${customer.email ?? t.none}</dd>
          <dt>${t.address}</dt>
          <dd>${address ? `${address.address1}, ${address.zip} ${address.city}` : t.none}</dd>
        </dl>
      </section>
      ${extensionBlocks(launches)}`,
  );
};

export const missingPage = (view: View): Html => accountLayout(view, view.t.missing, html``);
