import { afterAll, beforeAll, expect, it } from "vitest";
import { createEngine } from "../../storefront/liquid/engine";
import { openShop, type Shop } from "./shop";

let shop: Shop;
beforeAll(() => {
  shop = openShop();
});
afterAll(() => shop.close());

async function render(source: string, globals: Record<string, unknown> = {}): Promise<string> {
  const translate = (language: string, key: string, params: object = {}) =>
    `${language}:${key}:${JSON.stringify(params)}`;
  const translator = { languages: () => ["en"], translate };
  const engine = createEngine({ state: shop.state, roots: ["/nowhere"], translator, assetBase: "/assets" });
  const request = { locale: { iso_code: "de" } };
  return String(await engine.parseAndRender(source, {}, { globals: { request, ...globals } })).replaceAll(
    "\u00a0",
    " ",
  );
}

it.each([
  ["{{ 123456 | money }}", "1.234,56 €"],
  ["{{ -590 | money }}", "-5,90 €"],
  ["{{ 4900 | money_without_trailing_zeros }}", "49 €"],
  ["{{ 4950 | money_without_trailing_zeros }}", "49,50 €"],
  ["{{ 100 | money_with_currency }}", "1,00 € EUR"],
  ["{{ 100 | money_without_currency }}", "1,00"],
  ["{{ 7 | divided_by: 2 }} {{ 7 | divided_by: 2.5 }}", "3 2.8"],
  ["{{ 'a.css' | asset_url | stylesheet_tag }}", '<link rel="stylesheet" href="/assets/a.css">'],
  ["{{ product | image_url: width: 300 }}", "/p.svg?width=300"],
  [
    "{{ product.featured_image | image_url: width: 300 | image_tag: loading: 'lazy' }}",
    '<img src="/p.svg?width=300" alt="A &quot;pot&quot;" width="300" height="300" loading="lazy">',
  ],
  ["{{ 'k' | t: count: 2 }}", 'de:k:{"count":2}'],
  ["{{ '2026-12-11T22:30:00Z' | date: format: 'date' }}", "11. Dezember 2026"],
  ["{{ '2026-12-11T23:30:00Z' | date: '%d.%m.%Y' }}", "12.12.2026"],
  ["{{ '2026-12-11T23:30:00Z' | date: '%s' | plus: 1 }}", "1797031801"],
  ["{{ '' | date: format: 'date' }}|{{ 'soon' | date: '%Y' }}", "|soon"],
  ["{{ 'Größe & Wärme' | handleize }}", "gro-e-warme"],
  ['a{% schema %}{ "x": 1 }{% endschema %}b{% stylesheet %}.x{}{% endstylesheet %}', "ab"],
  [
    "{% form 'product', product, class: 'f' %}x{% endform %}",
    '<form accept-charset="UTF-8" method="post" action="/cart/add" class="f"><input type="hidden" name="form_type" value="product">x</form>',
  ],
])("%s", async (source, expected) => {
  const product = { featured_image: { src: "/p.svg", alt: 'A "pot"' } };
  expect(await render(source, { product })).toBe(expected);
});

it("reads the app's namespace by both of its names", async () => {
  const { id } = shop.state.app;
  const customer = { metafields: { [`app--${id}`]: { card: { value: 1 } }, $app: { card: { value: 1 } } } };
  const source = `{{ customer.metafields["$app"].card.value }}{{ customer.metafields.app--${id}.card.value }}`;
  expect(await render(source, { customer })).toBe("11");
});

it("takes now from the store's clock", async () => {
  shop.clock.advance(10 * 86_400_000);
  const seconds = Number(await render("{{ 'now' | date: '%s' }}"));
  expect(Math.abs(seconds - shop.clock.nowMs() / 1000)).toBeLessThan(5);
});

it("does not know filters that Shopify does not know", async () => {
  await expect(render("{{ 1 | money_in_gold }}")).rejects.toThrow(/money_in_gold/);
});
