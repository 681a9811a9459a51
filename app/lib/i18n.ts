import type { InitOptions } from "i18next";

export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];
export const fallbackLanguage: Language = "en";

export function isLanguage(value: string): value is Language {
  return (languages as readonly string[]).includes(value);
}

/**
 * Settings that server and browser share, so that both render the same texts. Polaris's texts are the namespace
 * "polaris".
 */
export const i18nOptions: InitOptions = {
  supportedLngs: [...languages],
  fallbackLng: fallbackLanguage,
  defaultNS: "app",
  ns: ["app", "polaris"],
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
};
