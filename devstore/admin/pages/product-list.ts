import { html } from "hono/html";
import { listCollections } from "../../state/collections";
import { listProducts } from "../../state/products";
import type { Product } from "../../state/types/product";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";
import { badge, heading, listing } from "../parts";

export const productBadge = ({ t }: Page, { status }: Product): Html =>
  badge(t.productStatus[status], status === "ACTIVE" ? "good" : "plain");

export function productListPage(page: Page): Html {
  const { t, state, query } = page;
  const q = query("q");
  const found = listProducts(state, { search: q, limit: 250 });
  const { title, price, type, status, collections, tags } = t.products;
  const names = new Map(listCollections(state).map((collection) => [collection.id, collection.title]));
  const rows = found.map(
    (product) =>
      html`<tr>
        <td>
          <a class="product" href="/admin/products/${product.id}">
            <img src="/products/${product.handle}.svg" alt="" width="40" height="40" loading="lazy" />
            <strong>${product.title}</strong>
          </a>
        </td>
        <td>${productBadge(page, product)}</td>
        <td>${product.giftCard ? t.products.giftCard : product.productType}</td>
        <td>${product.collectionIds.map((id) => names.get(id) ?? id).join(", ")}</td>
        <td>${product.tags.map((tag) => html`${badge(tag)} `)}</td>
        <td class="end">${page.money(product.price)}</td>
      </tr>`,
  );
  const head = [title, status, type, collections, tags].map((text) => ({ text }));
  const content = html`${heading(t.nav.products)}
  ${listing(page, {
    label: title,
    query: q,
    head: [...head, { text: price, end: true }],
    rows,
    empty: t.products.none,
    first: null,
    next: null,
  })}`;
  return renderLayout({ page, title: t.nav.products, section: "products", content });
}
