import { Hono } from "hono";
import { customerAccountRoutes } from "../customer-account/routes";
import { findThemeExtension } from "../deploy/theme-extension";
import type { StoreState } from "../state/types/store";
import { appProxyRoutes } from "./app-proxy";
import { createTheme, NO_THEME_SETTINGS } from "./liquid/theme";
import { accountPages } from "./pages/account";
import { cartPages } from "./pages/cart";
import { catalogPages } from "./pages/catalog";
import { checkoutPages } from "./pages/checkout";
import { fileRoutes } from "./pages/files";
import { signInPages } from "./pages/sign-in";
import { newsletterPages } from "./pages/newsletter";
import { textPages } from "./pages/texts";
import { showNotFound, showPage, type Site } from "./site";
import { createStorefrontTables } from "./tables";

/**
 * The storefront: theme with the app's blocks, cart, checkout, accounts, newsletter and app proxy. Mount at `/` after
 * everything else, because it answers all other paths with its own 404 page.
 * @throws Error when the app has no theme app extension
 */
export function storefrontRoutes({ state }: { state: StoreState }, settings = NO_THEME_SETTINGS): Hono {
  const extensionDir = findThemeExtension(state.appDir);
  if (!extensionDir) throw new Error(`No theme extension below ${state.appDir}/extensions`);
  createStorefrontTables(state);
  const site: Site = { state, theme: createTheme(state, extensionDir, settings) };
  const app = new Hono();
  app.route("/", fileRoutes(state, extensionDir));
  app.route("/", appProxyRoutes(site));
  app.route("/", customerAccountRoutes(state));
  for (const pages of [catalogPages, cartPages, checkoutPages, signInPages, accountPages, newsletterPages, textPages]) {
    app.route("/", pages(site));
  }
  app.all("*", (c) => showNotFound(site, c));
  app.onError((error, c) => {
    process.stderr.write(`storefront ${c.req.method} ${c.req.path}: ${error.stack ?? error.message}\n`);
    return showPage(site, c, "failure", { titleKey: "failure.title", status: 500 });
  });
  return app;
}
