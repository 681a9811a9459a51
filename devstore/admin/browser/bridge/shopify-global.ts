import type { Channel } from "./channel";
import { createIntents } from "./intents";
import type { SaveBars } from "./save-bar";
import { pickResources, type PickerOptions } from "./resource-picker";
import type { BridgeSettings } from "./settings";
import { createToasts } from "./toasts";

interface Parts {
  settings: BridgeSettings;
  channel: Channel;
  bars: SaveBars;
  idToken: () => Promise<string>;
}

interface Toggleable {
  show: () => Promise<void>;
  hide: () => Promise<void>;
  toggle: () => Promise<void>;
}

/** `window.shopify`. Functions that the local store does not have reject with an error that says so. */
export function createGlobal({ settings, channel, bars, idToken }: Parts): object {
  const { apiKey, shop, host, locale } = settings;
  const scopes = async () => ({ granted: [], required: [], optional: [] });
  return {
    config: { apiKey, shop, host, locale, appOrigins: [], disabledFeatures: [], experimentalFeatures: [] },
    origin: settings.storeUrl,
    ready: Promise.resolve(),
    environment: { mobile: false, embedded: settings.embedded, pos: false, intent: false },
    idToken,
    user: () => channel.ask({ type: "user" }),
    toast: createToasts(channel),
    loading: (on = true) => channel.send({ type: "loading", on }),
    saveBar: {
      ...byId(),
      leaveConfirmation: async () => {
        // As with App Bridge, the promise never settles when the staff member decides to stay.
        if (!(await bars.mayLeave())) await new Promise(() => undefined);
      },
    },
    modal: byId(),
    resourcePicker: (options: PickerOptions) => pickResources(channel, options),
    scopes: { query: scopes, request: async () => ({ result: "granted-all", detail: await scopes() }), revoke: scopes },
    app: { extensions: () => channel.ask({ type: "extensions" }) },
    reviews: {
      request: async () => ({ success: false, code: "cooldown-period", message: "Not shown in a local store" }),
    },
    webVitals: { onReport: async () => undefined },
    support: { registerHandler: async () => undefined },
    intents: createIntents(channel),
    tools: { register: () => () => undefined, unregister: () => undefined, clear: () => undefined },
    shopifyQL: { available: async () => false },
    picker: unavailable("picker"),
    scanner: { capture: unavailable("scanner.capture") },
    setSignals: () => undefined,
  };
}

function byId() {
  const need = (id: string): Toggleable => {
    const element = document.getElementById(id);
    if (!element || !("show" in element)) throw new Error(`There is no element with the id "${id}" to show or hide.`);
    return element as unknown as Toggleable;
  };
  return {
    show: async (id: string) => need(id).show(),
    hide: async (id: string) => need(id).hide(),
    toggle: async (id: string) => need(id).toggle(),
  };
}

function unavailable(name: string) {
  return () => Promise.reject(new Error(`shopify.${name} is not available in the local store.`));
}
