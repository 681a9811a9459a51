import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Hono, type Context } from "hono";
import { getProductByHandle } from "../../state/products";
import type { StoreState } from "../../state/types/store";
import { extensionAssetBase } from "../liquid/app-blocks";
import { themeAssetBase, themeDir } from "../liquid/theme";
import { drawHero } from "../pictures/draw-hero";
import { drawPicture } from "../pictures/draw-picture";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".json": "application/json",
};

function sendFile(c: Context, folder: string): Response | Promise<Response> {
  const name = c.req.param("name") ?? "";
  const path = join(folder, name);
  const type = types[extname(name)];
  if (!/^[\w.-]+$/.test(name) || !type || !existsSync(path)) return c.notFound();
  return c.body(readFileSync(path), 200, { "content-type": type, "cache-control": "no-cache" });
}

const svg = (c: Context, drawing: string): Response =>
  c.body(drawing, 200, { "content-type": "image/svg+xml", "cache-control": "max-age=300" });

/** Assets of theme and extension, and the drawn pictures. */
export function fileRoutes(state: StoreState, extensionDir: string): Hono {
  const files = new Hono();
  files.get(`${themeAssetBase}/:name`, (c) => sendFile(c, join(themeDir, "assets")));
  files.get(`${extensionAssetBase}/:name`, (c) => sendFile(c, join(extensionDir, "assets")));
  files.get("/cdn/pictures/hero.svg", (c) => svg(c, drawHero()));
  files.get("/s/files/1/:shop/files/:file{.+\\.svg}", (c) => {
    const handle = c.req.param("file").slice(0, -".svg".length);
    const product = getProductByHandle(state, handle);
    if (handle === "hero") return svg(c, drawHero());
    return product ? svg(c, drawPicture(product)) : c.notFound();
  });
  files.get("/products/:file{.+\\.svg}", (c) => {
    const product = getProductByHandle(state, c.req.param("file").slice(0, -".svg".length));
    return product ? svg(c, drawPicture(product)) : c.notFound();
  });
  return files;
}
