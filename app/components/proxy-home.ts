import { liquidPage } from "~/lib/liquid-page";
import { inPageLanguage, type PageTexts } from "./page-texts";

/** The page at the app proxy's root, which tells a merchant who moved the proxy that the app knows the new path. */
export const proxyHome = (texts: PageTexts): Response =>
  liquidPage(`<h1>${inPageLanguage(texts, "shop:proxyHome.title")}</h1>
<p>${inPageLanguage(texts, "shop:proxyHome.body")}</p>
<p><a class="button" href="{{ routes.root_url }}">${inPageLanguage(texts, "shop:proxyHome.toShop")}</a></p>`);
