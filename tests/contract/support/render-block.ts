import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine, createTranslator } from "@stammtisch/devstore/liquid";
import type { StoreState } from "@stammtisch/devstore/state/types/store";

export const EXTENSION = join(import.meta.dirname, "../../../extensions/loyalty-blocks");

/** Another one than the app asks for: the merchant may have changed it, and no block may have it built in. */
export const PROXY_PATH = "/community/club";

export interface Page {
  /** the member card; undefined: a customer without one; null: a guest */
  card?: object | undefined | null;
  /** the customer's tags and number of orders in Shopify */
  tags?: string[];
  /** whether the customer gets the newsletter */
  subscribed?: boolean;
  orders?: number;
  /** the storefront's metafield; null: not written yet */
  storefront?: object | null;
  language?: string;
  settings?: Record<string, unknown>;
  now?: string;
  product?: object;
  pageType?: string;
  /** a shop whose accounts are pages of its theme */
  legacyAccounts?: boolean;
  cart?: { total_price: number; item_count: number; currency?: { iso_code: string }; items?: object[] };
}

/** Renders a block of the extension as a theme would, with Shopify's filters as the local store has them. */
export async function renderBlock(
  block:
    | "missions"
    | "rewards"
    | "birthday"
    | "points-balance"
    | "members-offers"
    | "newsletter"
    | "review-form"
    | "reviews"
    | "referral"
    | "share-product",
  page: Page,
): Promise<string> {
  const now = new Date(page.now ?? "2026-11-21T12:00:00Z");
  const state = {
    shop: { currency: "EUR", timezone: "Europe/Berlin" },
    clock: { now: () => now, nowMs: () => now.getTime() },
  };
  const engine = createEngine({
    state: state as unknown as StoreState,
    roots: [join(EXTENSION, "blocks"), join(EXTENSION, "snippets")],
    translator: createTranslator(join(EXTENSION, "locales")),
    assetBase: "/assets",
  });
  const source = readFileSync(join(EXTENSION, "blocks", `${block}.liquid`), "utf8");
  const metafields = page.card ? { $app: { card: { value: page.card } } } : {};
  const storefront = page.storefront === null ? null : { proxyPath: PROXY_PATH, ...page.storefront };
  const customer =
    page.card === null
      ? null
      : {
          id: 1,
          metafields,
          tags: page.tags ?? [],
          orders_count: page.orders ?? 1,
          accepts_marketing: page.subscribed ?? false,
        };
  const values = {
    block: { id: "b1", settings: page.settings ?? {}, shopify_attributes: "" },
    app: { metafields: storefront ? { stammtisch: { storefront: { value: storefront } } } : {} },
    customer,
    product: page.product ?? null,
    cart: page.cart ?? { total_price: 0, item_count: 0 },
    request: { locale: { iso_code: page.language ?? "en" }, path: "/account", page_type: page.pageType },
    shop: { name: "Test shop", url: "https://shop.example.test" },
    routes: {
      account_login_url: "/account/login",
      account_register_url: "/account/register",
      ...(!page.legacyAccounts && { storefront_login_url: "/customer_authentication/redirect" }),
    },
  };
  return engine.parseAndRender(source, values, { globals: values }) as Promise<string>;
}

/** What is read, without tags, on one line. */
export function textOf(html: string): string {
  return html
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
