import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { StoreState } from "../../state/types/store";
import { createBlockRenderer, type PageGlobals, type PlacedBlock } from "./app-blocks";
import { createEngine } from "./engine";
import { createTranslator, type Translator } from "./locales";

export const themeDir = fileURLToPath(new URL("../theme", import.meta.url));
export const themeAssetBase = "/cdn/theme";

export interface AppLiquid {
  liquid: string;
}

export interface Theme {
  translator: Translator;
  /** @param template name of a template of the theme, or Liquid from the app */
  render(template: string | AppLiquid, globals: PageGlobals, layout?: string): Promise<string>;
}

/** The merchant's settings in the theme editor. */
export interface ThemeSettings {
  /** the app's blocks, by template and place; places are those of `app_blocks` in the theme's templates */
  blocks: Record<string, Record<string, PlacedBlock[]>>;
  /** "Custom CSS" */
  css?: string;
}

export const NO_THEME_SETTINGS: ThemeSettings = { blocks: {} };

/** `content_for_header`: style sheets, CSS and scripts of the app's blocks, and the custom CSS. */
function headOf(parts: { stylesheets: string[]; css: string; scripts: string[] }[], custom = ""): string {
  const once = (values: string[]) => [...new Set(values)];
  const css = [...once(parts.map((part) => part.css)), custom].join("");
  return [
    ...once(parts.flatMap((part) => part.stylesheets)).map((url) => `<link rel="stylesheet" href="${url}">`),
    ...(css.trim() ? [`<style>${css}</style>`] : []),
    ...once(parts.flatMap((part) => part.scripts)).map((url) => `<script src="${url}" defer></script>`),
  ].join("\n");
}

/** Creates the theme, which renders templates in their layout with the app's blocks where the merchant has put them. */
export function createTheme(
  state: StoreState,
  extensionDir: string,
  { blocks: placements, css }: ThemeSettings,
): Theme {
  const translator = createTranslator(join(themeDir, "locales"));
  const folders = ["templates", "snippets", "layout"].map((name) => join(themeDir, name));
  const engine = createEngine({ state, roots: folders, translator, assetBase: themeAssetBase });
  const renderBlocks = createBlockRenderer(state, extensionDir);
  return {
    translator,
    async render(template, globals, layout = "theme-layout") {
      const own = typeof template === "string";
      const places = Object.entries((own && placements[template]) || {});
      const blocks = await Promise.all(places.map(([place, placed]) => renderBlocks(placed, place, globals)));
      const appBlocks = Object.fromEntries(places.map(([place], index) => [place, blocks[index]?.html ?? ""]));
      const all = { ...globals, app_blocks: appBlocks };
      const scope = { globals: all };
      const content = String(
        await (own ? engine.renderFile(template, {}, scope) : engine.parseAndRender(template.liquid, {}, scope)),
      );
      const page = { ...all, content_for_layout: content, content_for_header: headOf(blocks, css) };
      return String(await engine.renderFile(layout, {}, { globals: page }));
    },
  };
}
