import { startExtension } from "../../../ui-extensions/browser/host";
import type { Launch } from "../../../ui-extensions/launch";
import { fetchToken } from "./session-token";
import type { ShellTexts } from "./texts";

/** Starts the app's block extensions on this page, and its action extensions when staff choose them. */
export function mountExtensions(texts: ShellTexts): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-extension-block]")) {
    const launch = JSON.parse(place.dataset.extensionBlock!) as Launch;
    run({ launch, root: place, texts, close: () => undefined });
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-extension-action]")) {
    button.addEventListener("click", () => {
      button.closest("details")?.removeAttribute("open");
      openAction(JSON.parse(button.dataset.extensionAction!) as Launch, texts);
    });
  }
}

function openAction(launch: Launch, texts: ShellTexts): void {
  const dialog = document.createElement("dialog");
  dialog.ariaLabel = launch.name;
  const root = document.createElement("div");
  const closer = document.createElement("button");
  Object.assign(closer, { type: "button", className: "close", textContent: "×", ariaLabel: texts.close });
  closer.addEventListener("click", () => dialog.close());
  dialog.append(closer, root);
  document.body.append(dialog);
  dialog.showModal();
  const stop = run({ launch, root, texts, close: () => dialog.close() });
  dialog.addEventListener("close", () => {
    stop();
    dialog.remove();
  });
}

interface Run {
  launch: Launch;
  root: HTMLElement;
  texts: ShellTexts;
  close: () => void;
}

function run({ launch, root, texts, close }: Run): () => void {
  root.dataset.extensionName = launch.name;
  root.dataset.appHome = document.querySelector<HTMLAnchorElement>("a[data-app-home]")?.pathname;
  const fail = async (message: string): Promise<void> => {
    console.error(`${launch.handle}: ${message}`);
    const words = document.createElement("p");
    words.role = "alert";
    words.textContent = texts.extensionFailed;
    root.replaceChildren(words);
  };
  const navigate = (address: string) => fail(`local store: navigation to ${address} is not implemented`);
  const askAccount = () => Promise.reject(new Error("No customer is logged in to the admin."));
  const api = { idToken: fetchToken, close: async () => close(), navigate, askAccount, fail };
  return startExtension({ launch, root, api });
}
