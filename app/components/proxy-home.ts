import { liquidPage } from "~/lib/liquid-page";
import { inPageLanguage, type PageTexts } from "./page-texts";

/** Confirms to the merchant who moved the app proxy that its new path is known. */
export const proxyHome = (texts: PageTexts): Response =>
  liquidPage(`<h1>${inPageLanguage(texts, "shop:proxyHome.title")}</h1>
<p>${inPageLanguage(texts, "shop:proxyHome.body")}</p>
<p><a class="button" href="{{ routes.root_url }}">${inPageLanguage(texts, "shop:proxyHome.toShop")}</a></p>`);
