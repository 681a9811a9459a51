import type { Launch } from "../launch";

type Replacements = Record<string, string | number>;
type Options = { inExtensionLocale?: boolean };

/** `shopify.i18n`. `count` selects the plural form, `{{name}}` is replaced. `translate` throws for a missing text. */
export function createI18n({ language, texts }: Pick<Launch, "language" | "texts">) {
  const plural = new Intl.PluralRules(language);
  return {
    translate: (key: string, replacements: Replacements = {}): string => {
      const { count } = replacements;
      const text = texts[count === undefined ? key : `${key}.${plural.select(Number(count))}`] ?? texts[key];
      if (text === undefined) throw new Error(`There is no text "${key}" in "${language}".`);
      return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => String(replacements[name] ?? whole));
    },
    formatNumber: (
      value: number | bigint,
      { inExtensionLocale: _, ...format }: Options & Intl.NumberFormatOptions = {},
    ) => new Intl.NumberFormat(language, format).format(value),
    formatCurrency: (
      value: number | bigint,
      { inExtensionLocale: _, ...format }: Options & Intl.NumberFormatOptions = {},
    ) => new Intl.NumberFormat(language, { style: "currency", ...format }).format(value),
    formatDate: (value: Date, { inExtensionLocale: _, ...format }: Options & Intl.DateTimeFormatOptions = {}) =>
      new Intl.DateTimeFormat(language, format).format(value),
  };
}
