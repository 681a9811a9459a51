import type { TFunction } from "i18next";
import { escapeHtml } from "~/lib/html";
import { fallbackLanguage, languages, type Language } from "~/lib/i18n";
import { liquidPage } from "~/lib/liquid-page";
import { REF_ATTRIBUTE } from "~/modules/earning/referrals/order-fingerprints";

/** The app's texts in all languages: which one is shown, the shop decides when it renders the page. */
export type Texts = Record<Language, TFunction>;

const SHOP = "[shop]";

/** A text in the language of the page, as Liquid. */
function inPageLanguage(texts: Texts, key: string, params: Record<string, string | number> = {}): string {
  const inLanguage = (language: Language) =>
    escapeHtml(texts[language](`referralPage.${key}`, { ...params, shop: SHOP })).replaceAll(
      SHOP,
      "{{ shop.name | escape }}",
    );
  const others = languages.filter((language) => language !== fallbackLanguage);
  const cases = others.map((language) => `{% when '${language}' %}${inLanguage(language)}`).join("");
  return `{% case language %}${cases}{% else %}${inLanguage(fallbackLanguage)}{% endcase %}`;
}

/**
 * Where a personal link leads. The button notes who sent the friend on the cart, then takes the discount along; the
 * script does the same unseen, so that the theme's own ways into the shop count as well.
 */
export function referralPage({ code, percent }: { code: string; percent: number }, texts: Texts): Response {
  const text = (key: string) => inPageLanguage(texts, key, { percent });
  return liquidPage(`<h1>${text("title")}</h1>
<p>${text("intro")}</p>
<form action="{{ routes.cart_url }}/update" method="post" data-stammtisch-ref>
<input type="hidden" name="attributes[${REF_ATTRIBUTE}]" value="${code}">
<input type="hidden" name="return_to" value="/discount/${code}?redirect=/">
<p><button class="button" type="submit">${text("go")}</button></p>
</form>
<p><small>${text("who")}</small></p>
<script src="/apps/stammtisch/referral.js" defer></script>`);
}

/** A link that brings nothing (any more): a friendly word, shown within the theme rather than the shop's error page. */
export function referralMissing(texts: Texts): Response {
  return liquidPage(`<h1>${inPageLanguage(texts, "missing")}</h1>
<p>${inPageLanguage(texts, "missingBody")}</p>
<p><a class="button" href="{{ routes.root_url }}">${inPageLanguage(texts, "toShop")}</a></p>`);
}
