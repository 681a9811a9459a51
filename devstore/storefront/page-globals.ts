import type { Context } from "hono";
import { getInstallation } from "../state/app-installation";
import { listCollections } from "../state/collections";
import { getCustomer } from "../state/customers";
import { getSwitches } from "../state/store-switches";
import type { StoreState } from "../state/types/store";
import { cartObject, priceCart } from "./cart";
import { inLanguage } from "./catalogue-english";
import { languageOf, languages, switchUrl, type Language } from "./language";
import type { PageGlobals } from "./liquid/app-blocks";
import { shopMoneyFormat } from "./liquid/money-filters";
import type { Translator } from "./liquid/locales";
import { customerObject } from "./objects/customer";
import type { SessionData } from "./session";
import { freeShippingFrom } from "./terms";

const routes = {
  root_url: "/",
  cart_url: "/cart",
  cart_add_url: "/cart/add",
  cart_change_url: "/cart",
  account_url: "/account",
  account_login_url: "/account/login",
  account_logout_url: "/account/logout",
  account_register_url: "/account/register",
  account_addresses_url: "/account",
  account_profile_url: "/account/profile",
  storefront_login_url: "/customer_authentication/redirect",
  collections_url: "/collections",
  all_products_collection_url: "/collections/all",
};

/** Liquid's `routes`. Without legacy accounts, account addresses redirect to the pages that Shopify hosts. */
function routesOf(state: StoreState): Record<string, string> {
  const { storefront_login_url, ...others } = routes;
  return getSwitches(state).legacyAccounts ? others : { ...others, storefront_login_url };
}

const localization = (c: Context, language: Language) => {
  const available = languages.map((entry) => ({ ...entry, root_url: "/", switch_url: switchUrl(c, entry.iso_code) }));
  return { available_languages: available, language: available.find(({ iso_code }) => iso_code === language) };
};

/** Liquid's global objects, for every page and block. */
export function pageGlobals(
  { state, c, translator }: { state: StoreState; c: Context; translator: Translator },
  { session, pageType, withOrders }: { session: SessionData; pageType: string; withOrders?: boolean | undefined },
): PageGlobals & { request: { locale: { iso_code: Language } } } {
  const language = languageOf(c, state.shop.locale);
  const customer = session.customerId ? getCustomer(state, session.customerId) : undefined;
  const priced = priceCart(state, session);
  const { shop } = state;
  const all = { title: translator.translate(language, "collections.all"), url: routes.all_products_collection_url };
  return {
    request: {
      locale: { iso_code: language },
      page_type: pageType,
      path: c.req.path,
      host: new URL(shop.storeUrl).host,
      origin: shop.storeUrl,
      design_mode: false,
    },
    shop: {
      name: shop.name,
      email: shop.email,
      currency: shop.currency,
      money_format: shopMoneyFormat,
      permanent_domain: shop.domain,
      domain: new URL(shop.storeUrl).host,
      url: shop.storeUrl,
      locale: shop.locale,
      customer_accounts_enabled: true,
      taxes_included: shop.taxesIncluded,
    },
    localization: localization(c, language),
    routes: routesOf(state),
    customer: customer ? customerObject(state, customer, { language, withOrders }) : null,
    cart: cartObject(state, priced, language),
    navigation: [
      ...listCollections(state).map((collection) => ({
        title: inLanguage(collection, language).title,
        url: `/collections/${collection.handle}`,
      })),
      all,
      ...(getInstallation(state)
        ? [{ title: translator.translate(language, "pages.club_title"), url: "/pages/club" }]
        : []),
    ],
    store_terms: {
      free_shipping_from: freeShippingFrom,
      left_to_free_shipping: priced.shipping === 0 ? 0 : freeShippingFrom - priced.discountedTotal,
    },
  };
}
