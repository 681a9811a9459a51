import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";

export type Language = "de" | "en";

const isLanguage = (value: string | undefined): value is Language => value === "de" || value === "en";

/** The most preferred language of an Accept-Language header that the theme has. */
function acceptedLanguage(header: string | undefined): Language | undefined {
  const wishes = (header ?? "").split(",").map((part, index) => {
    const [tag = "", ...parameters] = part.trim().split(";");
    const weight = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean);
    return { language: tag.slice(0, 2).toLowerCase(), weight: weight ? Number(weight) : 1, index };
  });
  wishes.sort((a, b) => b.weight - a.weight || a.index - b.index);
  const found = wishes.map(({ language }) => language).find(isLanguage);
  return found;
}

/** The page's language, by `?locale=` (which sets the cookie), the cookie, Accept-Language, the shop; in this order. */
export function languageOf(c: Context, shopLanguage: string): Language {
  const asked = c.req.query("locale");
  if (isLanguage(asked)) {
    setCookie(c, "locale", asked, { path: "/", sameSite: "Lax", maxAge: 365 * 24 * 3600 });
    return asked;
  }
  const saved = getCookie(c, "locale");
  if (isLanguage(saved)) return saved;
  return acceptedLanguage(c.req.header("accept-language")) ?? (isLanguage(shopLanguage) ? shopLanguage : "en");
}

export const languages: readonly { iso_code: Language; endonym_name: string }[] = [
  { iso_code: "de", endonym_name: "Deutsch" },
  { iso_code: "en", endonym_name: "English" },
];

/** The address of this page in another language. */
export function switchUrl(c: Context, language: Language): string {
  const url = new URL(c.req.url);
  url.searchParams.set("locale", language);
  return `${url.pathname}${url.search}`;
}
