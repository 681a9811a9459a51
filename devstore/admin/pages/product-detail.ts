import { html, raw } from "hono/html";
import { listCollections } from "../../state/collections";
import type { Product } from "../../state/types/product";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";
import { heading } from "../parts";
import { productBadge } from "./product-list";
import { tagsField } from "./tags-form";

export function productDetailPage(page: Page, product: Product): Html {
  const { t, state } = page;
  const content = html`${heading(product.title, productBadge(page, product))}
    <div class="split">
      <form class="card stack" method="post" action="/admin/products/${product.id}">
        ${tagsField(page, product.tags)}
        <fieldset>
          <legend>${t.products.collections}</legend>
          ${listCollections(state).map(({ id, title }) => {
            const checked = product.collectionIds.includes(id) ? raw("checked") : "";
            return html`<label class="check"
              ><input type="checkbox" name="collection" value="${id}" ${checked} /> ${title}</label
            >`;
          })}
        </fieldset>
        <label class="wide">
          <span>${t.products.status}</span>
          <select name="status">
            ${Object.entries(t.productStatus).map(
              ([value, text]) =>
                html`<option value="${value}" ${value === product.status ? raw("selected") : ""}>${text}</option>`,
            )}
          </select>
        </label>
        <button class="primary">${t.customer.save}</button>
      </form>
      <section class="card">
        <img class="picture" src="/products/${product.handle}.svg" alt="" width="240" height="240" />
        <p class="row">
          <strong>${page.money(product.price)}</strong>
          <a href="/products/${product.handle}">${t.products.inStorefront}</a>
        </p>
      </section>
    </div>`;
  return renderLayout({ page, title: product.title, section: "products", content });
}
