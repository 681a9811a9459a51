import { liquidPage } from "~/lib/liquid-page";
import { inPageLanguage, type PageTexts } from "./page-texts";

/** Says to whoever moved the app's pages in the shop that they have been found. */
export const proxyHome = (texts: PageTexts): Response =>
  liquidPage(`<h1>${inPageLanguage(texts, "proxyHome.title")}</h1>
<p>${inPageLanguage(texts, "proxyHome.body")}</p>
<p><a class="button" href="{{ routes.root_url }}">${inPageLanguage(texts, "proxyHome.toShop")}</a></p>`);
