import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { browserScript } from "./browser-script";

const file = (name: string): string => readFileSync(new URL(`assets/${name}`, import.meta.url), "utf8");
const SCRIPT = { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" };

/** Style sheet, icon, the admin's script, and the stand-in for App Bridge, which other origins may load, as on Shopify. */
export function assetRoutes(): Hono {
  const routes = new Hono();
  routes.get("/app-bridge.js", async (context) =>
    context.body(await browserScript("bridge"), 200, { ...SCRIPT, "cross-origin-resource-policy": "cross-origin" }),
  );
  routes.get("/admin/assets/shell.js", async (context) => context.body(await browserScript("shell"), 200, SCRIPT));
  routes.get("/admin/assets/admin.css", (context) =>
    context.body(file("admin.css"), 200, { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" }),
  );
  // Takes the place of Shopify's web font in the app's pages, which then use the system's font.
  routes.get("/admin/assets/fonts.css", (context) => context.body("", 200, { "content-type": "text/css" }));
  routes.get("/admin/assets/icon.svg", (context) =>
    context.body(file("icon.svg"), 200, { "content-type": "image/svg+xml", "cache-control": "max-age=3600" }),
  );
  return routes;
}
