import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installationId } from "../../state/app-installation";
import type { LocaleTree } from "../../locale-tree";
import { createProduct } from "../../state/products";
import { setMetafield } from "../../state/metafields";
import { themeDir } from "../../storefront/liquid/theme";
import { openBrowser, openShop, wordsOf, type Shop } from "./shop";

const locale = (name: string): LocaleTree =>
  JSON.parse(readFileSync(join(themeDir, "locales", name), "utf8")) as LocaleTree;
const keysOf = (tree: LocaleTree, path = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );
const holes = (tree: LocaleTree): string[] =>
  Object.values(tree).flatMap((value) =>
    typeof value === "string" ? (value.match(/\{\{ \w+ \}\}/g) ?? []).toSorted().join() : holes(value),
  );

let shop: Shop;
beforeAll(() => {
  shop = openShop();
});
afterAll(() => shop.close());

describe("languages", () => {
  const [en, de] = [locale("en.default.json"), locale("de.json")];

  it("have the same texts with the same values to fill in", () => {
    expect(keysOf(de)).toEqual(keysOf(en));
    expect(holes(de)).toEqual(holes(en));
  });

  it("hold every text that a template asks for", () => {
    const known = new Set(keysOf(en).flatMap((key) => [key, key.replace(/\.(one|other)$/, "")]));
    for (const folder of ["layout", "templates", "snippets"]) {
      for (const file of readdirSync(join(themeDir, folder))) {
        const source = readFileSync(join(themeDir, folder, file), "utf8");
        const asked = [...source.matchAll(/'([a-z_]+\.[a-z0-9_.]+[a-z0-9])'\s*\|\s*t\b/g)].map(([, key]) => key);
        expect(
          asked.filter((key) => !known.has(key!)),
          file,
        ).toEqual([]);
      }
    }
  });

  const paths = ["/", "/collections", "/collections/coffee", "/products/teekanne", "/cart", "/account/login"];
  it.each([...paths, "/account/register", "/pages/about", "/pages/shipping", "/nowhere"])(
    "are whole on %s",
    async (path) => {
      for (const language of ["de", "en"] as const) {
        const { html } = await openBrowser(shop, language).get(path);
        expect(html).toContain(`<html lang="${language}">`);
        expect(html).not.toMatch(/translation missing|\{\{|\{%/i);
      }
    },
  );

  it("switch by a link and stay switched", async () => {
    const browser = openBrowser(shop, "en");
    expect((await browser.get("/cart?locale=de")).html).toContain("Dein Warenkorb");
    expect((await browser.get("/cart")).html).toContain("Dein Warenkorb");
    const french = await shop.app.request("/cart", { headers: { "accept-language": "fr, en;q=0.4, de;q=0.8" } });
    expect(await french.text()).toContain('<html lang="de">');
  });
});

describe("the app's blocks", () => {
  it("show what the app has written of itself and of the customer", async () => {
    const json = (ownerId: string, namespace: string, key: string, value: object) =>
      setMetafield(shop.state, { ownerId, namespace, key, type: "json", value: JSON.stringify(value) });
    json(`gid://shopify/AppInstallation/${installationId(shop.state)}`, "example", "storefront", { offer: 20 });
    json(`gid://shopify/Customer/${shop.member.id}`, "$app", "card", { points: { available: 1240 } });
    const browser = openBrowser(shop, "de");
    expect(wordsOf((await browser.get("/products/teekanne")).html)).toContain("20 % für Mitglieder");
    await browser.post("/customer-account/login", { email: shop.member.email! });
    const home = (await browser.get("/")).html;
    expect(home).toContain('data-points="available">1240');
    expect(home).toContain('href="/cdn/extension/example.css"');
    expect(home).toContain(".of-the-merchant{}</style>");
  });

  it("stand only where the merchant has put them", async () => {
    const browser = openBrowser(shop, "de");
    expect((await browser.get("/products/teekanne")).html).toContain("shopify-app-block");
    expect((await browser.get("/cart")).html).not.toContain("shopify-app-block");
  });
});

it("finds at its own address what names the shop's domain", async () => {
  const picture = `<img src="https://${shop.state.shop.domain}/products/teekanne.svg" alt="">`;
  createProduct(shop.state, { title: "Stövchen", price: 1900, descriptionHtml: picture });
  const { html } = await openBrowser(shop).get("/products/stoevchen");
  expect(html).toContain('<img src="/products/teekanne.svg" alt="">');
});

it("draws each product, always the same way", async () => {
  const draw = async () => (await openBrowser(shop).get("/products/teekanne.svg")).html;
  expect(await draw()).toMatch(/^<svg[^>]+viewBox="0 0 800 800"/);
  expect(await draw()).toBe(await draw());
  expect((await openBrowser(shop).get("/products/none.svg")).status).toBe(404);
});
