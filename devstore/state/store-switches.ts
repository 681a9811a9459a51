import { getSetting, setSetting } from "./settings";
import type { StoreState } from "./types/store";

/** Settings in which shops differ and that tests switch. */
export interface StoreSwitches {
  /** the app proxy's prefix and subpath as the owner changed them; null: those of shopify.app.toml */
  proxy: { prefix: ProxyPrefix; subpath: string } | null;
  /**
   * Whether Liquid can read an app's metafield only with `access.storefront = "public_read"`. Shopify's documentation
   * disagrees: one page requires it "to allow access to the storefront surface area (Liquid templates and the Storefront
   * API)" (https://shopify.dev/docs/apps/build/metafields/definitions#access-controls), the enum only for the Storefront
   * API (https://shopify.dev/docs/api/admin-graphql/2026-10/enums/MetafieldStorefrontAccess).
   */
  strictMetafields: boolean;
  /** a development store, whose orders are all test orders */
  development: boolean;
  /**
   * Legacy customer accounts, whose pages are part of the theme. Closed to new stores, whose accounts Shopify hosts
   * (https://help.shopify.com/manual/customers/customer-accounts).
   */
  legacyAccounts: boolean;
  /** the token endpoint leaves out `expires_in` */
  tokensWithoutExpiry: boolean;
}

export const proxyPrefixes = ["a", "apps", "community", "tools"] as const;
type ProxyPrefix = (typeof proxyPrefixes)[number];

const KEY = "switches";
const DEFAULTS: StoreSwitches = {
  proxy: null,
  strictMetafields: true,
  development: false,
  legacyAccounts: false,
  tokensWithoutExpiry: false,
};

export const getSwitches = (state: Pick<StoreState, "db">): StoreSwitches => ({
  ...DEFAULTS,
  ...getSetting<Partial<StoreSwitches>>(state, KEY),
});

export function setSwitches(state: Pick<StoreState, "db">, changes: Partial<StoreSwitches>): StoreSwitches {
  const switches = { ...getSwitches(state), ...changes };
  setSetting(state, KEY, switches);
  return switches;
}

/**
 * The app proxy's path in the shop, such as "/apps/NAME"; null when the app has no proxy. The shop's owner can change it at
 * any time, and no API tells the app (https://shopify.dev/docs/apps/build/online-store/app-proxies).
 */
export function proxyPath(state: Pick<StoreState, "db" | "app">): string | null {
  if (!state.app.proxy) return null;
  const { prefix, subpath } = getSwitches(state).proxy ?? state.app.proxy;
  return `/${prefix}/${subpath}`;
}
