import "@remote-dom/core/polyfill";
import { BatchingRemoteConnection, createRemoteElement, RemoteRootElement } from "@remote-dom/core/elements";
import { ThreadMessagePort } from "@quilted/threads";
import { ELEMENTS } from "../elements";
import { accountGlobal } from "./account-global";
import { adminGlobal } from "./admin-global";
import { fetchFor } from "./extension-fetch";
import type { Host, StartMessage } from "./protocol";

// Runs one extension in a web worker, as Shopify does; sends the elements that it draws to the page.

type Run = (...args: unknown[]) => unknown;

declare function importScripts(...addresses: string[]): void;

const VALUE_EVENTS = new Set(["input", "change"]);

/** Sets the element's value before the extension gets the event. */
const valueEvent = (type: string) => ({
  dispatchEvent(this: { value?: unknown }, detail: { value: unknown }) {
    this.value = detail.value;
    return new CustomEvent(type, { detail });
  },
});

for (const [name, { properties, events }] of Object.entries(ELEMENTS)) {
  const element = createRemoteElement({
    properties: Object.fromEntries(properties.map((property) => [property, {}])),
    events: Object.fromEntries(events.map((event) => [event, VALUE_EVENTS.has(event) ? valueEvent(event) : {}])),
  });
  customElements.define(name, element);
}
customElements.define("remote-root", RemoteRootElement);

// Browsers have it in secure contexts only, which Shopify's frame is.
crypto.randomUUID ??= (): ReturnType<Crypto["randomUUID"]> => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

addEventListener("message", (event: MessageEvent<StartMessage>) => start(event.data, event.ports[0]!), { once: true });

function start({ launch, code }: StartMessage, port: MessagePort): void {
  const host = new ThreadMessagePort<Host>(port).imports;
  const fail = (error: unknown): void => void host.fail(error instanceof Error ? error.message : String(error));
  addEventListener("error", (event) => fail(event.error ?? event.message));
  addEventListener("unhandledrejection", (event) => fail(event.reason));
  port.start();

  const root = document.createElement("remote-root") as RemoteRootElement;
  root.connect(
    new BatchingRemoteConnection({
      mutate: (records) => void host.mutate(records).catch(fail),
      call: (...args) => host.call(...args),
    }),
  );
  Object.defineProperty(document, "body", { value: root });

  const targets = new Map<string, Run>();
  const shopify = {
    ...(launch.target.startsWith("customer-account.") ? accountGlobal(launch) : adminGlobal(launch, host)),
    extend: (target: string, run: Run) => targets.set(target, run),
  };
  const fetch = fetchFor(launch, {
    idToken: () => host.idToken(),
    askAccount: (...asked) => host.askAccount(...asked),
  });
  Object.defineProperties(globalThis, { shopify: { value: shopify }, fetch: { value: fetch } });
  importScripts(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
  const run = targets.get(launch.target);
  if (!run) throw new Error(`${launch.handle} does not extend ${launch.target}`);
  Promise.resolve(run()).catch(fail);
}
