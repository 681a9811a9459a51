import { html } from "hono/html";
import { listOrders } from "../../state/orders";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";
import { card, heading, table } from "../parts";
import { orderHead, orderRow } from "./order-list";

const SPANS = [
  { text: "addDay", days: 1 },
  { text: "addFortnight", days: 14 },
  { text: "addYear", days: 365 },
] as const;

export function homePage(page: Page): Html {
  const { t, state } = page;
  const orders = listOrders(state, { limit: 8 });
  const content = html`${heading(t.home.greeting)}
    <div class="split">
      <div>
        ${card(state.shop.name, steps(page))}
        <section class="card flush">
          <h2>${t.home.latest}</h2>
          ${
            orders.length > 0
              ? table(
                  orderHead(page, ["items"]),
                  orders.map((order) => orderRow(page, order, ["items"])),
                )
              : html`<p class="empty">${t.orders.none}</p>`
          }
        </section>
      </div>
      <div>${card(t.home.clock, clock(page))}</div>
    </div>`;
  return renderLayout({ page, title: t.nav.home, section: "home", content });
}

function steps({ t, about, state }: Page): Html {
  const links = [
    { href: "/", text: t.home.steps.buy },
    { href: "/admin/orders", text: t.home.steps.order },
    { href: `/admin/apps/${state.app.handle}`, text: about.tour.app },
    { href: "/account", text: about.tour.theme },
  ];
  return html`<p>${t.home.intro}</p>
    <ol class="steps">
      ${links.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}
    </ol>`;
}

function clock({ t, state, dateTime }: Page): Html {
  return html`<p class="clock"><time>${dateTime(state.clock.nowMs())}</time></p>
    <form method="post" action="/admin/clock" class="row">
      ${SPANS.map(({ text, days }) => html`<button name="days" value="${days}">${t.home.forward(t.home[text])}</button>`)}
    </form>
    <p class="hint">${t.home.clockHelp}</p>`;
}
