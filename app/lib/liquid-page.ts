import { escapeHtml } from "~/lib/html";

/** Escapes text for a page that Shopify renders as Liquid: it becomes neither markup nor Liquid. */
export const escapeLiquid = (text: string): string =>
  escapeHtml(text).replace(/[{}%]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The shop's page to log in, as Liquid: where Shopify hosts the accounts, the one that leads back to the shop. */
export const LOGIN_URL = "{{ routes.storefront_login_url | default: routes.account_login_url }}";

/**
 * The shop's page to log in, which leads back to a path of the shop, as Liquid: where Shopify hosts the accounts, the address behind
 * `routes.storefront_login_url` takes the path; the theme's own page takes it by another name.
 */
export function loginUrl(path: string): string {
  const back = escapeLiquid(encodeURIComponent(path));
  const hosted = `/customer_authentication/login?return_to=${back}`;
  return `{% if routes.storefront_login_url != blank %}${hosted}{% else %}{{ routes.account_login_url }}?return_url=${back}{% endif %}`;
}

/** A page that Shopify renders as Liquid within the shop's theme; not cached and not indexed. */
export const liquidPage = (main: string, { centred = true } = {}): Response =>
  new Response(
    `{%- assign language = request.locale.iso_code | slice: 0, 2 -%}
<div class="page-width container rte" style="max-width:38rem;margin:0 auto;padding:3rem 1.25rem;overflow-wrap:anywhere${centred ? ";text-align:center" : ""}">
${main}
</div>`,
    {
      headers: {
        "content-type": "application/liquid; charset=utf-8",
        "cache-control": "no-store",
        "x-robots-tag": "noindex",
      },
    },
  );
