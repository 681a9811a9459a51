import { CHANNEL, type FromApp, type ToApp } from "../protocol";
import { createAppNavigation } from "./app-navigation";
import { pickResources } from "./resource-picker";
import { createSaveBar } from "./save-bar";
import { fetchToken } from "./session-token";
import type { ShellTexts } from "./texts";
import { createTitleBar } from "./title-bar";
import { showToast } from "./toasts";

type Handlers = { [T in FromApp["type"]]: (message: Extract<FromApp, { type: T }>) => void };

/** Answers the messages of the app's frame; only those from the app's origin. */
export function connectFrame(frame: HTMLIFrameElement, texts: ShellTexts): void {
  const origin = frame.dataset.origin ?? "";
  const base = frame.dataset.base ?? "";
  const appName = document.title;
  const send = (message: ToApp): void => frame.contentWindow?.postMessage({ channel: CHANNEL, message }, origin);
  const reply = (request: string, value: unknown): void => send({ type: "reply", request, value });
  const saveBar = createSaveBar(send, texts);
  const showTitleBar = createTitleBar(send);
  const toasts = new Map<string, () => void>();
  const progress = document.querySelector<HTMLElement>("#progress")!;
  const navigation = createAppNavigation(base, (path) => {
    void saveBar.mayLeave().then((leave) => leave && send({ type: "navigate", path }));
  });

  const handlers: Handlers = {
    ready: () => {
      progress.hidden = true;
      saveBar.reset();
    },
    location: ({ path, title }) => {
      // As on Shopify, the admin's URL does not follow the app while the save bar shows (shopify-app-bridge, issue 525).
      if (saveBar.isVisible()) return saveBar.shake();
      history.replaceState(history.state, "", `${base}${path}`);
      document.title = title ? `${title} · ${appName}` : appName;
      for (const back of document.querySelectorAll<HTMLInputElement>(".top [name=back]")) {
        back.value = location.pathname + location.search;
      }
      navigation.showPath(path);
    },
    "nav-menu": ({ items }) => navigation.showItems(items),
    "title-bar": ({ title, actions }) => showTitleBar(title, actions),
    toast: ({ id, text, error, action, duration }) => {
      const onAction = (): void => send({ type: "toast-action", id });
      const onClosed = (): void => send({ type: "toast-dismissed", id });
      toasts.set(id, showToast({ text, error, action, duration, close: texts.close, onAction, onClosed }));
    },
    "toast-hide": ({ id }) => toasts.get(id)?.(),
    "save-bar": ({ view }) => saveBar.show(view),
    loading: ({ on }) => (progress.hidden = !on),
    dim: ({ on }) => document.body.classList.toggle("dim", on),
    open: ({ url, target }) => {
      if (target === "_blank") return openOutside(url, target);
      void saveBar.mayLeave().then((leave) => leave && openOutside(url, target));
    },
    token: ({ request }) => void fetchToken().then((token) => reply(request, token)),
    user: ({ request }) => reply(request, JSON.parse(frame.dataset.user ?? "{}")),
    extensions: ({ request }) => void fetchExtensions().then((found) => reply(request, found)),
    "may-leave": ({ request }) => void saveBar.mayLeave().then((leave) => reply(request, leave)),
    pick: ({ request, options }) => void pickResources(options, texts).then((picked) => reply(request, picked)),
  };

  window.addEventListener("message", (event: MessageEvent<{ channel?: string; message?: FromApp }>) => {
    if (event.origin !== origin || event.source !== frame.contentWindow || event.data?.channel !== CHANNEL) return;
    const { message } = event.data;
    if (message && message.type in handlers) handlers[message.type](message as never);
  });
  // The frame loads only now, so that no message of the app is missed.
  frame.src = frame.dataset.src ?? "";
}

async function fetchExtensions(): Promise<unknown> {
  return (await fetch("/admin/app-extensions")).json();
}

function openOutside(url: string, target: string): void {
  const address = new URL(url, location.href);
  if (address.protocol !== "http:" && address.protocol !== "https:") return;
  if (target === "_blank") window.open(address, "_blank", "noopener");
  else location.assign(address);
}
