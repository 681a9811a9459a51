import { createElement, lazy, type ComponentType } from "react";
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

type Namespace = keyof typeof texts;
type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

async function loadWithTexts<Props>(namespace: Namespace, load: Load<Props>) {
  const [loaded] = await Promise.all([load(), addTexts(namespace)]);
  return loaded;
}

/** Like `React.lazy`; also loads the component's translation namespace in the page's language. */
export const lazyWithTexts = <Props>(namespace: Namespace, load: Load<Props>) =>
  lazy(() => loadWithTexts(namespace, load));

const pages: { load: () => Promise<unknown>; isShown: () => boolean }[] = [];

/**
 * Like `lazyWithTexts`, for what the server has rendered already; `isShown` tells by the document whether it has. Loaded before
 * the page is hydrated: what is still loading then is rendered a second time as soon as anything around it changes (React's error 421).
 */
export function pageWithTexts<Props extends object>(namespace: Namespace, load: Load<Props>, isShown = () => true) {
  let loaded: ComponentType<Props> | null = null;
  const loadPage = async () => {
    const module = await loadWithTexts(namespace, load);
    loaded = module.default;
    return module;
  };
  const Lazy: ComponentType<Props> = lazy(loadPage) as never;
  pages.push({ load: loadPage, isShown });
  // A lazy component waits for a moment even when everything is there.
  return (props: Props) => createElement(loaded ?? Lazy, props);
}

/** Loads what the routes of the page show at once; what fails is tried again, and told of, where it is rendered. */
export const loadShownPages = (): Promise<unknown> =>
  Promise.allSettled(pages.filter(({ isShown }) => isShown()).map(({ load }) => load()));
