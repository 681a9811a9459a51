import { join } from "node:path";
import { getInstallation } from "../../state/app-installation";
import type { StoreState } from "../../state/types/store";
import { blockSettings, readBlock } from "./block-source";
import { createEngine } from "./engine";
import { createTranslator } from "./locales";
import { appMetafields } from "./metafields";

/** One of the app's blocks in the theme, with its settings. */
export interface PlacedBlock {
  block: string;
  settings?: Record<string, unknown>;
}

interface RenderedBlocks {
  html: string;
  /** URLs of style sheets; with `css` and `scripts` they belong into the page's head */
  stylesheets: string[];
  css: string;
  scripts: string[];
}

export type RenderBlocks = (placed: PlacedBlock[], place: string, globals: PageGlobals) => Promise<RenderedBlocks>;

export interface PageGlobals {
  request: { locale: { iso_code: string }; [name: string]: unknown };
  [name: string]: unknown;
}

export const extensionAssetBase = "/cdn/extension";

const wrap = (id: string, html: string): string =>
  `<div id="shopify-block-${id}" class="shopify-block shopify-app-block">${html}</div>`;

/** Renders the app's blocks. The result is empty while the app is not installed; unknown blocks are left out. */
export function createBlockRenderer(state: StoreState, extensionDir: string): RenderBlocks {
  const locales = join(extensionDir, "locales");
  const schemaTexts = createTranslator(locales, ".schema");
  const engine = createEngine({
    state,
    roots: [join(extensionDir, "blocks"), join(extensionDir, "snippets")],
    translator: createTranslator(locales),
    assetBase: extensionAssetBase,
  });
  return async (placed, place, globals) => {
    const rendered: RenderedBlocks = { html: "", stylesheets: [], css: "", scripts: [] };
    if (!getInstallation(state)) return rendered;
    const language = globals.request.locale.iso_code;
    for (const [index, { block, settings: chosen = {} }] of placed.entries()) {
      const source = readBlock(extensionDir, block);
      if (!source) continue;
      const { schema, css } = source;
      const id = `${place}-${block}-${index + 1}`;
      const settings = blockSettings(schema, { chosen, translator: schemaTexts, language, objects: globals });
      const own = {
        app: { metafields: appMetafields(state) },
        block: { id, type: block, settings, shopify_attributes: "" },
      };
      const html = String(await engine.renderFile(block, {}, { globals: { ...globals, ...own } }));
      if (!html.trim()) continue;
      rendered.html += wrap(id, html);
      rendered.css += css;
      if (schema.stylesheet) rendered.stylesheets.push(`${extensionAssetBase}/${schema.stylesheet}`);
      if (schema.javascript) rendered.scripts.push(`${extensionAssetBase}/${schema.javascript}`);
    }
    return rendered;
  };
}
