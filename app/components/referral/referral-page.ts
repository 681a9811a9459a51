import { liquidPage } from "~/lib/liquid-page";
import { REF_ATTRIBUTE } from "~/modules/earning/referrals/order-fingerprints";
import { inPageLanguage, type PageTexts } from "../page-texts";

/**
 * Where a personal link leads. The button notes who sent the friend on the cart, then takes the discount along; the
 * script does the same unseen, so that the theme's own ways into the shop count as well.
 */
export function referralPage(
  { code, percent, proxyPath }: { code: string; percent: number; proxyPath: string },
  texts: PageTexts,
): Response {
  const text = (key: string) => inPageLanguage(texts, `referralPage.${key}`, { percent });
  return liquidPage(`<h1>${text("title")}</h1>
<p>${text("intro")}</p>
<form action="{{ routes.cart_url }}/update" method="post" data-stammtisch-ref>
<input type="hidden" name="attributes[${REF_ATTRIBUTE}]" value="${code}">
<input type="hidden" name="return_to" value="/discount/${code}?redirect=/">
<p><button class="button" type="submit">${text("go")}</button></p>
</form>
<p><small>${text("who")}</small></p>
<script src="${proxyPath}/referral.js" defer></script>`);
}

/** A link that brings nothing (any more): a friendly word, shown within the theme rather than the shop's error page. */
export function referralMissing(texts: PageTexts): Response {
  return liquidPage(`<h1>${inPageLanguage(texts, "referralPage.missing")}</h1>
<p>${inPageLanguage(texts, "referralPage.missingBody")}</p>
<p><a class="button" href="{{ routes.root_url }}">${inPageLanguage(texts, "referralPage.toShop")}</a></p>`);
}
