import { getInstallation, installationId } from "../../state/app-installation";
import { getSwitches } from "../../state/store-switches";
import { shopTime } from "../../webhooks/payloads/values";
import type { TypeResolvers } from "../context";
import { metafieldResolvers } from "./owner";

const scope = (handle: string) => ({ handle, description: handle.replaceAll("_", " ") });

const Shop: TypeResolvers = {
  ...metafieldResolvers("Shop"),
  name: (_shop, _args, { state }) => state.shop.name,
  email: (_shop, _args, { state }) => state.shop.email,
  contactEmail: (_shop, _args, { state }) => state.shop.email,
  myshopifyDomain: (_shop, _args, { state }) => state.shop.domain,
  url: (_shop, _args, { state }) => state.shop.storeUrl,
  primaryDomain: (_shop, _args, { state }) => ({
    id: "gid://shopify/Domain/1",
    host: new URL(state.shop.storeUrl).host,
    url: state.shop.storeUrl,
    sslEnabled: false,
  }),
  currencyCode: (_shop, _args, { state }) => state.shop.currency,
  enabledPresentmentCurrencies: (_shop, _args, { state }) => [state.shop.currency],
  ianaTimezone: (_shop, _args, { state }) => state.shop.timezone,
  timezoneOffset: (_shop, _args, { state }) =>
    shopTime(state.clock.nowMs(), state.shop.timezone).slice(-6).replace(":", ""),
  taxesIncluded: (_shop, _args, { state }) => state.shop.taxesIncluded,
  plan: (_shop, _args, { state }) => ({
    publicDisplayName: state.shop.development ? "Development" : "Basic",
    partnerDevelopment: state.shop.development,
    shopifyPlus: false,
    displayName: state.shop.development ? "Developer Preview" : "Basic",
  }),
  customerAccountsV2: (_shop, _args, { state }) => {
    const { legacyAccounts } = getSwitches(state);
    return {
      customerAccountsVersion: legacyAccounts ? "CLASSIC" : "NEW_CUSTOMER_ACCOUNTS",
      loginLinksVisibleOnStorefrontAndCheckout: true,
      loginRequiredAtCheckout: false,
      url: legacyAccounts ? null : `${state.shop.storeUrl}/customer-account`,
    };
  },
  shopOwnerName: (_shop, _args, { state }) => state.shop.name,
  setupRequired: () => false,
  unitSystem: () => "METRIC_SYSTEM",
  weightUnit: () => "KILOGRAMS",
  createdAt: (_shop, _args, { state }) => getInstallation(state)?.installedAt ?? state.clock.nowMs(),
};

const AppInstallation: TypeResolvers = {
  ...metafieldResolvers("AppInstallation"),
  app: (_installation, _args, { state }) => ({ id: state.app.id }),
  accessScopes: (_installation, _args, { state }) => (getInstallation(state)?.scopes ?? []).map(scope),
  activeSubscriptions: () => [],
  launchUrl: (_installation, _args, { state }) => state.app.appUrl,
  uninstallUrl: () => null,
};

const App: TypeResolvers = {
  apiKey: (_app, _args, { state }) => state.app.apiKey,
  handle: (_app, _args, { state }) => state.app.handle,
  title: (_app, _args, { state }) => state.app.name,
  embedded: () => true,
  installation: (_app, _args, { state }) => (getInstallation(state) ? { id: installationId(state) } : null),
  requestedAccessScopes: (_app, _args, { state }) => state.app.scopes.map(scope),
  webhookApiVersion: (_app, _args, { state }) => state.app.apiVersion,
};

export const shopTypes: Record<string, TypeResolvers> = {
  Shop,
  AppInstallation,
  App,
  QueryRoot: {
    shop: (_root, _args, { state }) => ({ id: state.shop.id }),
    currentAppInstallation: (_root, _args, { state }) => ({ id: installationId(state) }),
    appInstallation: (_root, _args, { state }) => ({ id: installationId(state) }),
    app: (_root, _args, { state }) => ({ id: state.app.id }),
  },
};
