import { html } from "hono/html";
import { listProducts } from "../../state/products";
import { type Html, renderLayout } from "../layout";
import type { Page } from "../page-context";
import { badge, heading, listing } from "../parts";

export function productListPage(page: Page): Html {
  const { t, state, query } = page;
  const q = query("q");
  const found = listProducts(state, { search: q, limit: 250 });
  const { title, price, type, status } = t.products;
  const rows = found.map(
    (product) =>
      html`<tr>
        <td>
          <a class="product" href="/products/${product.handle}">
            <img src="/products/${product.handle}.svg" alt="" width="40" height="40" loading="lazy" />
            <strong>${product.title}</strong>
          </a>
        </td>
        <td>${badge(t.productStatus[product.status], product.status === "ACTIVE" ? "good" : "plain")}</td>
        <td>${product.giftCard ? t.products.giftCard : product.productType}</td>
        <td class="end">${page.money(product.price)}</td>
      </tr>`,
  );
  const content = html`${heading(t.nav.products)}
  ${listing(page, {
    label: title,
    query: q,
    head: [{ text: title }, { text: status }, { text: type }, { text: price, end: true }],
    rows,
    empty: t.products.none,
    first: null,
    next: null,
  })}`;
  return renderLayout({ page, title: t.nav.products, section: "products", content });
}
