import type { TFunction } from "i18next";
import { escapeHtml } from "~/lib/html";
import { fallbackLanguage, languages, type Language } from "~/lib/i18n";

/** The app's texts in all languages; Liquid selects one when the shop renders the page. */
export type PageTexts = Record<Language, TFunction>;

const SHOP = "[shop]";

/** Liquid that renders a text in the page's language. */
export function inPageLanguage(texts: PageTexts, key: string, params: Record<string, string | number> = {}): string {
  const inLanguage = (language: Language) =>
    escapeHtml(texts[language](key, { ...params, shop: SHOP })).replaceAll(SHOP, "{{ shop.name | escape }}");
  const others = languages.filter((language) => language !== fallbackLanguage);
  const cases = others.map((language) => `{% when '${language}' %}${inLanguage(language)}`).join("");
  return `{% case language %}${cases}{% else %}${inLanguage(fallbackLanguage)}{% endcase %}`;
}
