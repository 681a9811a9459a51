import type { Context } from "hono";
import { FILE_HOST, fileFolder } from "../state/files";
import type { StoreState } from "../state/types/store";
import type { AppLiquid, Theme } from "./liquid/theme";
import { languageOf, type Language } from "./language";
import { pageGlobals } from "./page-globals";
import { readSession, saveSession, takeFlash, type SessionData } from "./session";

/** What all pages of the storefront share. */
export interface Site {
  state: StoreState;
  theme: Theme;
}

export interface PageOptions {
  pageType?: string;
  titleKey?: string;
  title?: string;
  description?: string;
  layout?: string;
  status?: 200 | 404 | 500;
  withOrders?: boolean;
  /** further Liquid objects of the page */
  objects?: Record<string, unknown>;
}

export const translateFor =
  ({ theme }: Site, language: Language) =>
  (key: string, params?: Record<string, unknown>) =>
    theme.translator.translate(language, key, params);

/** Renders a template, or Liquid from the app, in the theme for the visitor, with the session's flash. */
export async function showPage(
  site: Site,
  c: Context,
  template: string | AppLiquid,
  options: PageOptions = {},
): Promise<Response> {
  const { state, theme } = site;
  const session = readSession(state, c);
  const flash = takeFlash(state, c, session);
  const pageType = options.pageType ?? (typeof template === "string" ? template : "");
  const { withOrders } = options;
  const globals = pageGlobals({ state, c, translator: theme.translator }, { session, pageType, withOrders });
  const translate = translateFor(site, globals.request.locale.iso_code);
  const notices = (flash.notices ?? []).map(({ kind, key, params }) => ({ kind, text: translate(key, params) }));
  const html = await theme.render(
    template,
    {
      ...globals,
      page_title: options.title ?? (options.titleKey ? translate(options.titleKey) : undefined),
      page_description: options.description,
      notices,
      errors: flash.errors ?? {},
      form: flash.form ?? {},
      ...options.objects,
    },
    options.layout,
  );
  c.header("cache-control", "private, no-store");
  return c.html(withLocalAddresses(html, state), options.status ?? 200);
}

/** Replaces addresses of the shop's domain and of its files on Shopify's CDN with local ones. */
const withLocalAddresses = (html: string, state: StoreState): string =>
  html
    .replaceAll(`="https://${state.shop.domain}/`, '="/')
    .replaceAll(`="${FILE_HOST}${fileFolder(state)}/`, `="${fileFolder(state)}/`);

export const showNotFound = (site: Site, c: Context): Promise<Response> =>
  showPage(site, c, "not-found", { pageType: "404", titleKey: "not_found.title", status: 404 });

export const visitorLanguage = ({ state }: Site, c: Context): Language => languageOf(c, state.shop.locale);

/** Changes the session and redirects, so that a reload does not send the form again. */
export function change(site: Site, c: Context, to: string, work: (session: SessionData) => SessionData): Response {
  saveSession(site.state, c, work(readSession(site.state, c)));
  return c.redirect(to, 303);
}

/** `path` when it is a path of this shop, else `otherwise`; prevents redirects to other sites. */
export function ownPath(path: string | undefined, otherwise: string): string {
  return path && /^\/(?![/\\])/.test(path) ? path : otherwise;
}

export type Form = Record<string, string>;

export async function readForm(c: Context): Promise<Form> {
  const body = await c.req.parseBody();
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, typeof value === "string" ? value : ""]));
}
