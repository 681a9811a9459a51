import { appPayload, scopesPayload, shopRedactPayload } from "../webhooks/payloads/app";
import { subscribeFromConfig } from "../webhooks/subscriptions";
import { deployErrors } from "../webhooks/topic-scopes";
import { run } from "./database";
import { nextId } from "./ids";
import { getSetting, setSetting } from "./settings";
import { refused } from "./store-error";
import type { Installation, StoreState } from "./types/store";

const KEY = "installation";

export function getInstallation(state: StoreState): Installation | undefined {
  return getSetting<Installation>(state, KEY);
}

/** Whether the app is or was installed. */
export function wasEverInstalled(state: StoreState): boolean {
  return getSetting<number>(state, "installationId") !== undefined;
}

/** The id in gid://shopify/AppInstallation/…; stays the same when the app is installed again. */
export function installationId(state: StoreState): number {
  const known = getSetting<number>(state, "installationId") ?? nextId(state, "installation");
  setSetting(state, "installationId", known);
  return known;
}

/** Updates the installed app's webhook subscriptions to its configuration, as `shopify app deploy` does. */
export function deployApp(state: StoreState): void {
  if (getInstallation(state)) subscribeFromConfig(state);
}

/**
 * Subscribes to the webhooks of the app's configuration and grants its scopes. Idempotent: an installed app is granted
 * scopes that were added to the configuration, as merchants do when they open it.
 * @throws StoreError with the message of `shopify app deploy` when Shopify would refuse the configuration
 */
export function installApp(state: StoreState): Installation {
  const errors = deployErrors(state.app);
  if (errors.length > 0) throw refused(["Version couldn't be created.", ...errors].join("\n"));
  const known = getInstallation(state);
  if (known) {
    const missing = state.app.scopes.filter((scope) => !known.scopes.includes(scope));
    if (missing.length > 0) changeScopes(state, [...known.scopes, ...missing]);
    return getInstallation(state) ?? known;
  }
  return state.transaction(() => {
    const installation = { id: installationId(state), installedAt: state.clock.nowMs(), scopes: state.app.scopes };
    setSetting(state, KEY, installation);
    subscribeFromConfig(state);
    return installation;
  });
}

/** Sends app/uninstalled. Deletes tokens and subscriptions; metafields stay. */
export function uninstallApp(state: StoreState): void {
  if (!getInstallation(state)) return;
  state.transaction(() => {
    state.notify("app/uninstalled", () => appPayload(state));
    run(state, "DELETE FROM access_token");
    run(state, "DELETE FROM webhook_subscription");
    setSetting(state, KEY, undefined);
  });
}

/** Sends app/scopes_update. */
export function changeScopes(state: StoreState, scopes: string[]): void {
  const installation = getInstallation(state);
  if (!installation) return;
  state.transaction(() => {
    setSetting(state, KEY, { ...installation, scopes });
    state.notify("app/scopes_update", () => scopesPayload(state, installation.scopes, scopes));
  });
}

/** Sends shop/redact, as Shopify does some time after an uninstall. */
export function redactShop(state: StoreState): void {
  state.notify("shop/redact", () => shopRedactPayload(state));
}
