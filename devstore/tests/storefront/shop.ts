import { inboxRoutes } from "../../inbox/routes";
import { createStore } from "../../server";
import { installApp } from "../../state/app-installation";
import { createCollection } from "../../state/collections";
import { createCustomer } from "../../state/customers";
import { createDiscount } from "../../state/discounts";
import { createProduct } from "../../state/products";
import { createSegment } from "../../state/segments";
import { storefrontRoutes } from "../../storefront/routes";
import { EXAMPLE_APP } from "../support/example-app";

const everyCode = {
  endsAt: null,
  usageLimit: null,
  appliesOncePerCustomer: false,
  minimumSubtotal: null,
  minimumQuantity: null,
  items: null,
  combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false },
};

const placed = [{ block: "points-balance" }];
const theme = { blocks: { home: { members: placed }, product: { below_form: placed } }, css: ".of-the-merchant{}" };

/** Opens a store in memory with the storefront's pages. By default no app listens at `appUrl`. */
export function openShop({ appUrl = "http://127.0.0.1:1" } = {}) {
  const store = createStore({
    appDir: EXAMPLE_APP,
    dataFile: ":memory:",
    shop: "store-test.myshopify.com",
    port: 5349,
    appUrl,
  });
  store.app.route("/", inboxRoutes(store));
  store.app.route("/", storefrontRoutes(store, theme));
  const { state } = store;
  installApp(state);
  const goods = state.withoutWebhooks(() => {
    const coffee = createCollection(state, { handle: "coffee", title: "Kaffee" });
    const collectionIds = [coffee.id];
    const beans = createProduct(state, { title: "Hausröstung", price: 1290, taxRate: 0.07, collectionIds });
    const pot = createProduct(state, { title: "Teekanne", price: 4500 });
    const card = createProduct(state, { title: "Gutschein", price: 5000, giftCard: true });
    const member = createCustomer(state, { email: "mara@kunde.example", firstName: "Mara", tags: ["Regulars"] });
    const stranger = createCustomer(state, { email: "tom@kunde.example", firstName: "Tom" });
    return { beans, pot, card, member, stranger };
  });
  const segment = createSegment(state, { name: "Regulars", query: "customer_tags CONTAINS 'Regulars'" });
  const now = state.clock.nowMs();
  const tenth = { kind: "percentage", percentage: 0.1 } as const;
  const forMembers = { kind: "segments" as const, segmentIds: [segment.id] };
  createDiscount(state, {
    ...everyCode,
    code: "MEMBERS10",
    title: "m",
    value: tenth,
    startsAt: 0,
    context: forMembers,
  });
  const forAll = { ...everyCode, value: tenth, context: { kind: "all" as const } };
  createDiscount(state, { ...forAll, code: "OPEN", title: "a", startsAt: 0 });
  createDiscount(state, { ...forAll, code: "OLD", title: "o", startsAt: 0, endsAt: now - 1000 });
  createDiscount(state, { ...forAll, code: "SOON", title: "s", startsAt: now + 86_400_000 });
  createDiscount(state, { ...forAll, code: "BIG", title: "b", startsAt: 0, minimumSubtotal: 100_000 });
  return { ...store, ...goods };
}

export type Shop = ReturnType<typeof openShop>;

/** A browser without JavaScript, which keeps cookies and follows redirects. */
export function openBrowser({ app }: Shop, language: "de" | "en" = "en") {
  const jar = new Map<string, string>();
  const send = async (
    path: string,
    init: RequestInit = {},
  ): Promise<{ status: number; html: string; path: string }> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await app.request(`http://localhost:5349${path}`, {
      ...init,
      headers: { accept: "text/html", "accept-language": language, cookie, ...init.headers },
      redirect: "manual",
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value && !/max-age=0/i.test(line)) jar.set(name, value);
      else jar.delete(name);
    }
    const target = answer.headers.get("location");
    if (target) return send(target.replace(/#.*/, ""));
    return { status: answer.status, html: await answer.text(), path };
  };
  return {
    get: (path: string) => send(path),
    post: (path: string, fields: Record<string, string | number>) =>
      send(path, {
        method: "POST",
        body: new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])),
      }),
  };
}

export type Browser = ReturnType<typeof openBrowser>;

export const address = {
  email: "neu@kunde.example",
  first_name: "Nora",
  last_name: "Neu",
  street: "Am Markt 3",
  zip: "04109",
  city: "Leipzig",
  country: "DE",
};

/** Submits the checkout page with these fields. */
export async function buy(browser: Browser, fields: Record<string, string> = address) {
  const { html } = await browser.get("/checkout");
  const shown = /name="shown_total" value="(\d+)"/.exec(html)?.[1] ?? "";
  return browser.post("/checkout", { ...fields, shown_total: shown, do: "pay" });
}

/** The page's text without markup. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^<>]+>/g, " ")
    .replaceAll("\u00a0", " ")
    .replace(/\s+/g, " ");
