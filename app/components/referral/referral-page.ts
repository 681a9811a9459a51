import { liquidPage } from "~/lib/liquid-page";
import { REF_ATTRIBUTE } from "~/modules/earning/referrals/order-fingerprints";
import { inPageLanguage, type PageTexts } from "../page-texts";

/**
 * The page of a personal link. The button sets the cart attribute, then applies the discount, and the fragment
 * selects the message of the block "Points balance" that it is on; the script does the
 * same in the background, so that links of the theme work as well.
 */
export function referralPage(
  { code, percent, proxyPath }: { code: string; percent: number; proxyPath: string },
  texts: PageTexts,
): Response {
  const text = (key: string) => inPageLanguage(texts, `shop:referralPage.${key}`, { percent });
  return liquidPage(`<h1>${text("title")}</h1>
<p>${text("intro")}</p>
<form action="{{ routes.cart_url }}/update" method="post" data-stammtisch-ref>
<input type="hidden" name="attributes[${REF_ATTRIBUTE}]" value="${code}">
<input type="hidden" name="return_to" value="/discount/${code}?redirect=/#stammtisch-discount-on">
<p><button class="button" type="submit">${text("go")}</button></p>
</form>
<p><small>${text("who")}</small></p>
<script src="${proxyPath}/referral.js" defer></script>`);
}

/** A link that no longer gives anything: a friendly message within the theme instead of the shop's error page. */
export function referralMissing(texts: PageTexts): Response {
  return liquidPage(`<h1>${inPageLanguage(texts, "shop:referralPage.missing")}</h1>
<p>${inPageLanguage(texts, "shop:referralPage.missingBody")}</p>
<p><a class="button" href="{{ routes.root_url }}">${inPageLanguage(texts, "shop:referralPage.toShop")}</a></p>`);
}
