import { liquidPage } from "~/lib/liquid-page";
import { REF_ATTRIBUTE } from "~/modules/earning/referrals/order-fingerprints";
import { inPageLanguage, type PageTexts } from "../page-texts";

/**
 * The page of a personal referral link. Its button sets the cart attribute and applies the discount; the URL's fragment
 * makes the block "Points balance" confirm it. The script does the same in the background, for visitors who follow other
 * links of the theme.
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

/** The page of a referral link that is no longer valid: a message in the theme instead of the shop's error page. */
export function referralMissing(texts: PageTexts): Response {
  return liquidPage(`<h1>${inPageLanguage(texts, "shop:referralPage.missing")}</h1>
<p>${inPageLanguage(texts, "shop:referralPage.missingBody")}</p>
<p><a class="button" href="{{ routes.root_url }}">${inPageLanguage(texts, "shop:referralPage.toShop")}</a></p>`);
}
