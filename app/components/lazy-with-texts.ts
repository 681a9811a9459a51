import { lazy, type ComponentType } from "react";
import { getI18n } from "react-i18next";
import { isLanguage, type Language } from "~/lib/i18n";

/** Translation namespaces that only some pages load; the server has them all. */
const texts = {
  cleanUp: {
    en: () => import("~/locales/clean-up.en.json"),
    de: () => import("~/locales/clean-up.de.json"),
  },
  programme: {
    en: () => import("~/locales/programme.en.json"),
    de: () => import("~/locales/programme.de.json"),
  },
  liability: {
    en: () => import("~/locales/liability.en.json"),
    de: () => import("~/locales/liability.de.json"),
  },
  imports: {
    en: () => import("~/locales/imports.en.json"),
    de: () => import("~/locales/imports.de.json"),
  },
  queue: {
    en: () => import("~/locales/queue.en.json"),
    de: () => import("~/locales/queue.de.json"),
  },
  referral: {
    en: () => import("~/locales/referral.en.json"),
    de: () => import("~/locales/referral.de.json"),
  },
  rewards: {
    en: () => import("~/locales/rewards.en.json"),
    de: () => import("~/locales/rewards.de.json"),
  },
  setup: {
    en: () => import("~/locales/setup.en.json"),
    de: () => import("~/locales/setup.de.json"),
  },
  terms: {
    en: () => import("~/locales/terms.en.json"),
    de: () => import("~/locales/terms.de.json"),
  },
} satisfies Record<string, Record<Language, () => Promise<{ default: object }>>>;

async function addTexts(namespace: keyof typeof texts): Promise<void> {
  if (typeof document === "undefined") return;
  const i18n = getI18n();
  const { language } = i18n;
  if (!isLanguage(language) || i18n.hasResourceBundle(language, namespace)) return;
  i18n.addResourceBundle(language, namespace, (await texts[namespace][language]()).default);
}

/** Like `React.lazy`; also loads the component's translation namespace in the page's language. */
export const lazyWithTexts = <Props>(
  namespace: keyof typeof texts,
  load: () => Promise<{ default: ComponentType<Props> }>,
) =>
  lazy(async () => {
    const [loaded] = await Promise.all([load(), addTexts(namespace)]);
    return loaded;
  });
