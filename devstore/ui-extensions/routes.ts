import { Hono } from "hono";
import { browserScript } from "../admin/browser-script";
import { notFound } from "../state/store-error";
import type { StoreState } from "../state/types/store";
import { bundleUiExtension } from "./bundle-ui-extension";
import { readUiExtensions } from "./read-ui-extensions";

const SCRIPT = { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" };

/** The scripts of the app's UI extensions, and of the worker that runs them. */
export function uiExtensionRoutes(state: StoreState): Hono {
  const routes = new Hono();
  routes.get("/ui-extensions/worker.js", async (context) => context.body(await browserScript("worker"), 200, SCRIPT));
  routes.get("/ui-extensions/:file{[a-z0-9-]+\\.js}", async (context) => {
    const handle = context.req.param("file").slice(0, -3);
    const extension = readUiExtensions(state).find((known) => known.handle === handle);
    if (!extension) throw notFound("UI extension", handle);
    return context.body(await bundleUiExtension(extension), 200, SCRIPT);
  });
  return routes;
}
