import { findThemeExtension } from "./theme-extension";
import { themeExtensionFaults } from "./theme-extension-limits";

/** Throws where `shopify app deploy` would fail, so that nothing runs here that Shopify would not take. */
export function refuseExtension(appDir: string): void {
  const directory = findThemeExtension(appDir);
  const faults = directory ? themeExtensionFaults(directory) : [];
  if (faults.length > 0) {
    throw new Error(`Shopify would not take the theme app extension in ${directory}:\n${faults.join("\n")}`);
  }
}
