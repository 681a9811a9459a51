import { html, raw } from "hono/html";
import { fromMinor } from "../../state/money";
import { adjustmentTotal, shippingTotal } from "../../state/order-totals";
import type { CancelReason, Order } from "../../state/types/order";
import type { Html } from "../../html";
import type { Page } from "../page-context";

export function payForm({ t }: Page, order: Order): Html {
  return html`<form class="card" method="post" action="/admin/orders/${order.id}/pay">
    <button class="primary">${t.order.markPaid}</button>
  </form>`;
}

export function refundForm(page: Page, order: Order): Html {
  const { t } = page;
  const shippingLeft = shippingTotal(order.shipping) + adjustmentTotal(order, "shipping_refund");
  return html`<details class="card">
    <summary>${t.order.refund}</summary>
    <form method="post" action="/admin/orders/${order.id}/refund" class="stack">
      ${order.lines.filter(({ currentQuantity }) => currentQuantity > 0).map((line) => lineField(page, line))}
      ${
        shippingLeft > 0
          ? html`<label class="field">
              <span>${t.order.shippingBack}</span>
              <input name="shipping" inputmode="decimal" placeholder="0.00" />
              <small>/ ${fromMinor(shippingLeft)}</small>
            </label>`
          : ""
      }
      <label class="field">
        <span>${t.order.amount}</span><input name="amount" inputmode="decimal" /><small>${order.currency}</small>
      </label>
      <p class="hint">${t.order.refundHelp}</p>
      <label class="check"><input type="checkbox" name="restock" value="1" checked /> ${t.order.restock}</label>
      <button class="primary">${t.order.doRefund}</button>
    </form>
  </details>`;
}

function lineField({ t }: Page, line: Order["lines"][number]): Html {
  return html`<label class="field">
    <span>${line.title}</span>
    <input
      type="number"
      name="line-${line.id}"
      min="0"
      max="${line.currentQuantity}"
      value="0"
      aria-label="${t.order.quantity}: ${line.title}"
    />
    <small>/ ${line.currentQuantity}</small>
  </label>`;
}

export function cancelForm({ t }: Page, order: Order): Html {
  const reasons = Object.entries(t.cancelReasons) as [CancelReason, string][];
  return html`<details class="card">
    <summary>${t.order.cancel}</summary>
    <form method="post" action="/admin/orders/${order.id}/cancel" class="stack">
      <label class="field">
        <span>${t.order.cancelReason}</span>
        <select name="reason">
          ${reasons.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
        </select>
      </label>
      ${
        order.financialStatus === "PENDING"
          ? raw("")
          : html`<label class="check"
              ><input type="checkbox" name="refund" value="1" checked /> ${t.order.cancelRefund}</label
            >`
      }
      <button class="danger">${t.order.doCancel}</button>
    </form>
  </details>`;
}
