import { readFileSync } from "node:fs";
import { getInstallation } from "../state/app-installation";
import type { StoreState } from "../state/types/store";
import type { Launch } from "./launch";
import { readExtensionTexts, readUiExtensions } from "./read-ui-extensions";

const SETTINGS = new URL("../storefront/theme/config/account-extensions.json", import.meta.url);

/** Extension settings of the checkout and accounts editor; a path is a page of the shop. */
function readSettings({ storeUrl }: StoreState["shop"]): Record<string, string> {
  const typed = JSON.parse(readFileSync(SETTINGS, "utf8")) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(typed).map(([key, value]) => [key, value.startsWith("/") ? storeUrl + value : value]),
  );
}

/** The installed app's extensions for a target; empty while the app is not installed. */
export function extensionsAt(
  state: StoreState,
  { target, language, selected }: Pick<Launch, "target" | "language" | "selected">,
): Launch[] {
  if (!getInstallation(state)) return [];
  return readUiExtensions(state)
    .filter(({ targets }) => targets.some((known) => known.target === target))
    .map((extension) => {
      const { handle } = extension;
      const script = `/ui-extensions/${handle}.js`;
      const { appUrl } = state.app;
      const settings = readSettings(state.shop);
      return {
        ...readExtensionTexts(extension, language),
        handle,
        target,
        script,
        appUrl,
        language,
        selected,
        settings,
      };
    });
}
