import { html } from "hono/html";
import { countMembers, listSegments } from "../../state/segments";
import type { Segment } from "../../state/types/segment";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";
import { heading, listing } from "../parts";

export function segmentListPage(page: Page): Html {
  const { t, state } = page;
  const { name, query, members, none } = t.segments;
  const content = html`${heading(t.nav.segments)}
  ${listing(page, {
    label: "",
    query: "",
    head: [{ text: name }, { text: query }, { text: members, end: true }, { text: "" }],
    rows: listSegments(state).map((segment) => segmentRow(page, segment)),
    empty: none,
    first: null,
    next: null,
  })}
  ${newSegment(page)}`;
  return renderLayout({ page, title: t.nav.segments, section: "segments", content });
}

function segmentRow({ t, state, number }: Page, { id, name, query }: Segment): Html {
  return html`<tr>
    <td><strong>${name}</strong></td>
    <td class="long"><code>${query}</code></td>
    <td class="end">${number(countMembers(state, query))}</td>
    <td class="end">
      <form method="post" action="/admin/segments/${id}/delete" data-confirm="${t.segments.confirm(name)}">
        <button aria-label="${t.segments.remove}: ${name}">${t.segments.remove}</button>
      </form>
    </td>
  </tr>`;
}

function newSegment({ t }: Page): Html {
  return html`<form class="card stack" method="post" action="/admin/segments">
    <h2>${t.segments.make}</h2>
    <label class="wide"><span>${t.segments.name}</span><input name="name" required autocomplete="off" /></label>
    <label class="wide"
      ><span>${t.segments.query}</span>
      <input
        name="query"
        required
        autocomplete="off"
        placeholder="number_of_orders >= 2 AND customer_countries CONTAINS 'DE'"
      />
    </label>
    <p class="hint">
      ${t.segments.knows} <code>customer_tags</code>, <code>customer_countries</code>, <code>number_of_orders</code>,
      <code>amount_spent</code>, <code>email_subscription_status</code>.
    </p>
    <button class="primary">${t.customer.save}</button>
  </form>`;
}
