import type { ThreadImports } from "@quilted/threads";
import type { Launch } from "../launch";
import { createI18n } from "./i18n";
import type { Host } from "./protocol";

/** The `shopify` global of admin extensions, as far as the local store implements it. */
export function adminGlobal({ target, selected, ...launch }: Launch, host: ThreadImports<Host>) {
  return {
    extension: { target },
    i18n: createI18n(launch),
    auth: { idToken: () => host.idToken() },
    data: { selected: selected.map((id) => ({ id })) },
    close: () => void host.close(),
    navigation: { navigate: (address: string | URL) => void host.navigate(String(address)) },
    query: () => Promise.reject(new Error("local store: direct API access is not implemented")),
  };
}
