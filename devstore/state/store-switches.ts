import { getSetting, setSetting } from "./settings";
import type { StoreState } from "./types/store";

/** Where a shop differs from another one, as its owner or its age has it. */
export interface StoreSwitches {
  /** prefix and subpath that the owner gave the app's pages; null: those of shopify.app.toml */
  proxy: { prefix: ProxyPrefix; subpath: string } | null;
  /**
   * Whether Liquid reads a metafield of an app only with `access.storefront = "public_read"`. Shopify's pages disagree: "to
   * allow access to the storefront surface area (Liquid templates and the Storefront API)" it has to be set
   * (https://shopify.dev/docs/apps/build/metafields/definitions#access-controls), while the enum speaks of the Storefront
   * API alone (https://shopify.dev/docs/api/admin-graphql/2026-10/enums/MetafieldStorefrontAccess).
   */
  strictMetafields: boolean;
  /** it is a development store, whose orders are all tests */
  development: boolean;
  /**
   * Whether the theme has account pages of its own. "Legacy" accounts are closed to new stores; all others have the pages
   * that Shopify hosts (https://help.shopify.com/manual/customers/customer-accounts).
   */
  legacyAccounts: boolean;
  /** tokens are given without `expires_in` */
  tokensWithoutExpiry: boolean;
}

export const proxyPrefixes = ["a", "apps", "community", "tools"] as const;
type ProxyPrefix = (typeof proxyPrefixes)[number];

const KEY = "switches";
const usual: StoreSwitches = {
  proxy: null,
  strictMetafields: true,
  development: false,
  legacyAccounts: false,
  tokensWithoutExpiry: false,
};

export const getSwitches = (state: Pick<StoreState, "db">): StoreSwitches => ({
  ...usual,
  ...getSetting<Partial<StoreSwitches>>(state, KEY),
});

export function setSwitches(state: Pick<StoreState, "db">, changes: Partial<StoreSwitches>): StoreSwitches {
  const switches = { ...getSwitches(state), ...changes };
  setSetting(state, KEY, switches);
  return switches;
}

/**
 * Where the app's pages stand in the shop; null when the app has none. The owner may change prefix and subpath at any time
 * in the settings of the installed app, and no API shows it to the app
 * (https://shopify.dev/docs/apps/build/online-store/app-proxies).
 */
export function proxyPath(state: Pick<StoreState, "db" | "app">): string | null {
  if (!state.app.proxy) return null;
  const { prefix, subpath } = getSwitches(state).proxy ?? state.app.proxy;
  return `/${prefix}/${subpath}`;
}
