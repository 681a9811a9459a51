import type { Channel } from "./channel";

const ADMIN_LINK = /^(shopify:\/*admin\/?|https:\/\/admin\.shopify\.com\/store\/[^/]+\/?)/i;

/** The path in the admin of `shopify:admin/…` and `https://admin.shopify.com/store/…`; null for other addresses. */
function adminPath(href: string): string | null {
  return ADMIN_LINK.test(href) ? `/admin/${href.replace(ADMIN_LINK, "")}` : null;
}

/** The path of an address of the shop's own domain, which the local store serves; null for other addresses. */
function shopPath(href: string, shop: string): string | null {
  const start = `https://${shop}`;
  return shop !== "" && (href === start || href.startsWith(`${start}/`)) ? href.slice(start.length) || "/" : null;
}

/** Hands links and `window.open` calls that leave the app's frame to the admin. */
export function patchLinks(channel: Channel, { shop }: { shop: string }): void {
  const plainOpen = window.open.bind(window);
  const leave = (href: string, target: string): boolean => {
    const path = adminPath(href) ?? shopPath(href, shop);
    if (path === null && target !== "_top" && target !== "_parent") return false;
    channel.send({ type: "open", url: path ?? new URL(href, location.href).href, target });
    return true;
  };

  window.open = (url, target, features) =>
    url && leave(String(url), target ?? "_blank") ? null : plainOpen(url, target, features);

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href");
    if (link && href && leave(href, link.target)) event.preventDefault();
  });
}
