import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findThemeExtension } from "../deploy/theme-extension";
import { getInstallation } from "../state/app-installation";
import type { StoreState } from "../state/types/store";
import { readBlock } from "../storefront/liquid/block-source";
import type { ThemeSettings } from "../storefront/liquid/theme";
import { readUiExtensions } from "../ui-extensions/read-ui-extensions";

const THEME_ID = "gid://shopify/OnlineStoreTheme/1";

/**
 * The result of `shopify.app.extensions()`: the app's extensions, and for theme app blocks where the published theme has
 * them (https://shopify.dev/docs/api/app-home/latest/apis/authentication-and-data/app-api).
 */
export function extensionInfo(state: StoreState, theme: ThemeSettings): object[] {
  if (!getInstallation(state)) return [];
  const ui = readUiExtensions(state).map(({ handle, targets }) => ({
    handle,
    type: "ui_extension",
    activations: targets.map(({ target }) => ({ target })),
  }));
  const directory = findThemeExtension(state.appDir);
  return directory
    ? [...ui, { handle: handleOf(directory), type: "theme_app_extension", activations: blocksOf(directory, theme) }]
    : ui;
}

const handleOf = (directory: string): string =>
  /^handle\s*=\s*"(.+)"/m.exec(readFileSync(join(directory, "shopify.extension.toml"), "utf8"))?.[1] ?? "";

function blocksOf(directory: string, theme: ThemeSettings): object[] {
  const files = readdirSync(join(directory, "blocks")).filter((name) => name.endsWith(".liquid"));
  return files.sort().map((file) => {
    const handle = file.slice(0, -".liquid".length);
    const activations = Object.entries(theme.blocks).flatMap(([template, places]) =>
      Object.entries(places).flatMap(([place, blocks]) =>
        blocks.some(({ block }) => block === handle)
          ? [{ target: `template--${template}/${place}/${handle}`, themeId: THEME_ID }]
          : [],
      ),
    );
    const name = readBlock(directory, handle)?.schema.name ?? handle;
    return { handle, name, target: "section", status: activations.length > 0 ? "active" : "available", activations };
  });
}
