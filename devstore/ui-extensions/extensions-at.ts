import { getInstallation } from "../state/app-installation";
import type { StoreState } from "../state/types/store";
import type { Launch } from "./launch";
import { readExtensionTexts, readUiExtensions } from "./read-ui-extensions";

/** The installed app's extensions for a target, as the page starts them. */
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
      return { ...readExtensionTexts(extension, language), handle, target, script, appUrl, language, selected };
    });
}
