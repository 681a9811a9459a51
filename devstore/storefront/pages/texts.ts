import { Hono } from "hono";
import { formatMoney, shopMoneyFormat } from "../liquid/money-filters";
import { change, ownPath, showNotFound, showPage, translateFor, visitorLanguage, type Site } from "../site";
import { freeShippingFrom, shippingPrice } from "../terms";

/** Text pages, the page for members, and the switch of language. */
export function textPages(site: Site): Hono {
  const pages = new Hono();

  pages.get("/pages/:handle", (c) => {
    const handle = c.req.param("handle");
    if (handle !== "shipping" && handle !== "about" && handle !== "club") return showNotFound(site, c);
    const translate = translateFor(site, visitorLanguage(site, c));
    const title = translate(`pages.${handle}_title`);
    if (handle === "club") return showPage(site, c, "club", { pageType: "page", title });
    const content = translate(`pages.${handle}_text`, {
      shop: site.state.shop.name,
      country: translate("pages.home_country"),
      price: formatMoney(shippingPrice, shopMoneyFormat),
      threshold: formatMoney(freeShippingFrom, shopMoneyFormat),
    });
    return showPage(site, c, "page", { title, objects: { page: { title, content } } });
  });

  pages.post("/localization", async (c) => {
    const form = await c.req.parseBody();
    const language = String(form.locale_code ?? form.language_code ?? "");
    const target = ownPath(String(form.return_to ?? ""), "/");
    return change(site, c, `${target}${target.includes("?") ? "&" : "?"}locale=${language}`, (session) => session);
  });

  return pages;
}
