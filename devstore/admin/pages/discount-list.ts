import { html } from "hono/html";
import { discountStatus, listDiscounts } from "../../state/discounts";
import { getSegment } from "../../state/segments";
import type { Discount } from "../../state/types/discount";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";
import { badge, heading, listing } from "../parts";

export function discountListPage(page: Page): Html {
  const { t, state } = page;
  const found = listDiscounts(state, { limit: 250 });
  const { code, title, value, who, period, used, status } = t.discounts;
  const content = html`${heading(t.nav.discounts)}
  ${listing(page, {
    label: "",
    query: "",
    head: [
      { text: code },
      { text: title },
      { text: status },
      { text: value },
      { text: who },
      { text: period },
      { text: used, end: true },
    ],
    rows: found.map((discount) => discountRow(page, discount)),
    empty: t.discounts.none,
    first: null,
    next: null,
  })}`;
  return renderLayout({ page, title: t.nav.discounts, section: "discounts", content });
}

function discountRow(page: Page, discount: Discount): Html {
  const { t, state } = page;
  const status = discountStatus(state, discount);
  const ends = discount.endsAt === null ? t.discounts.from(page.date(discount.startsAt)) : "";
  return html`<tr>
    <td><code>${discount.code}</code></td>
    <td>${discount.title}</td>
    <td>${badge(t.discountStatus[status], status === "ACTIVE" ? "good" : "plain")}</td>
    <td>${valueOf(page, discount)}</td>
    <td>${audienceOf(page, discount)}</td>
    <td>${ends || `${page.date(discount.startsAt)} – ${page.date(discount.endsAt ?? 0)}`}</td>
    <td class="end">${page.number(discount.usageCount)}</td>
  </tr>`;
}

function valueOf({ t, language, money }: Page, { value }: Discount): string {
  if (value.kind === "freeShipping") return t.discounts.freeShipping;
  if (value.kind === "amount") return money(value.amount);
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 }).format(value.percentage);
}

function audienceOf({ t, state }: Page, { context }: Discount): string {
  if (context.kind === "all") return t.discounts.everyone;
  if (context.kind === "customers") return t.discounts.someCustomers(context.customerIds.length);
  return context.segmentIds.map((id) => getSegment(state, id)?.name ?? String(id)).join(", ");
}
