import polarisDe from "@shopify/polaris/locales/de.json";
import polarisEn from "@shopify/polaris/locales/en.json";
import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { LanguageDetector } from "remix-i18next/server";
import { fallbackLanguage, i18nOptions, isLanguage, languages, type Language } from "~/lib/i18n";
import apiDe from "~/locales/api.de.json";
import apiEn from "~/locales/api.en.json";
import cleanUpDe from "~/locales/clean-up.de.json";
import cleanUpEn from "~/locales/clean-up.en.json";
import de from "~/locales/de.json";
import en from "~/locales/en.json";
import importsDe from "~/locales/imports.de.json";
import importsEn from "~/locales/imports.en.json";
import liabilityDe from "~/locales/liability.de.json";
import liabilityEn from "~/locales/liability.en.json";
import programmeDe from "~/locales/programme.de.json";
import programmeEn from "~/locales/programme.en.json";
import queueDe from "~/locales/queue.de.json";
import queueEn from "~/locales/queue.en.json";
import referralDe from "~/locales/referral.de.json";
import referralEn from "~/locales/referral.en.json";
import rewardsDe from "~/locales/rewards.de.json";
import rewardsEn from "~/locales/rewards.en.json";
import shopDe from "~/locales/shop.de.json";
import shopEn from "~/locales/shop.en.json";
import setupDe from "~/locales/setup.de.json";
import setupEn from "~/locales/setup.en.json";
import termsDe from "~/locales/terms.de.json";
import termsEn from "~/locales/terms.en.json";

/**
 * "api" has the texts of the merchant API and "shop" those of the app's pages in the shop, neither of which the admin loads; "cleanUp",
 * "imports", "liability", "programme", "queue", "referral", "rewards", "setup" and "terms" have those that only some pages load.
 */
const resources = {
  en: {
    app: en,
    polaris: polarisEn,
    api: apiEn,
    cleanUp: cleanUpEn,
    programme: programmeEn,
    imports: importsEn,
    liability: liabilityEn,
    queue: queueEn,
    referral: referralEn,
    rewards: rewardsEn,
    setup: setupEn,
    shop: shopEn,
    terms: termsEn,
  },
  de: {
    app: de,
    polaris: polarisDe,
    api: apiDe,
    cleanUp: cleanUpDe,
    programme: programmeDe,
    imports: importsDe,
    liability: liabilityDe,
    queue: queueDe,
    referral: referralDe,
    rewards: rewardsDe,
    setup: setupDe,
    shop: shopDe,
    terms: termsDe,
  },
};

const detector = new LanguageDetector({
  supportedLanguages: [...languages],
  fallbackLanguage,
  searchParamKey: "locale",
  order: ["searchParams", "header"],
});

/** The staff member's language: Shopify's `locale` parameter, else the browser's languages, else English. */
export async function detectLanguage(request: Request): Promise<Language> {
  const found = await detector.detect(request);
  return isLanguage(found) ? found : fallbackLanguage;
}

const instances = new Map<Language, Promise<i18n>>();

async function createServerI18n(language: Language): Promise<i18n> {
  const instance = createInstance();
  await instance.use(initReactI18next).init({ ...i18nOptions, lng: language, resources });
  return instance;
}

/** One instance per language serves all requests: nothing in it changes after the start. */
export function serverI18n(language: Language): Promise<i18n> {
  const known = instances.get(language) ?? createServerI18n(language);
  instances.set(language, known);
  return known;
}
