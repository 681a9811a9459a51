import type { Launch } from "../launch";
import { createI18n } from "./i18n";

/** A signal whose value never changes here. */
const signal = <Value>(value: Value) => ({ value, current: value, subscribe: () => () => undefined });

/** The `shopify` global of customer account extensions, as far as the local store implements it. */
export function accountGlobal({ target, settings, order, ...launch }: Launch) {
  return {
    extension: { target },
    extensionPoint: target,
    i18n: createI18n(launch),
    localization: {
      language: signal({ isoCode: launch.language }),
      extensionLanguage: signal({ isoCode: launch.language }),
    },
    settings: signal(settings),
    ...(target.startsWith("customer-account.order-status.") && { order: signal(order) }),
    query: () => Promise.reject(new Error("local store: the Storefront API is not implemented")),
  };
}
