import type { Channel } from "./channel";
import { type BridgeSettings, FRAME_PARAMETERS } from "./settings";

/** Reports the app's page to the admin, whose URL follows it and survives a reload; opens pages that the admin requests. */
export function reportLocation(channel: Channel): void {
  let last = "";
  const report = (): void => {
    const now = `${ownPath()} ${document.title}`;
    if (now === last) return;
    last = now;
    channel.send({ type: "location", path: ownPath(), title: document.title });
  };
  for (const name of ["pushState", "replaceState"] as const) {
    const original = history[name].bind(history);
    history[name] = (...values) => {
      original(...values);
      setTimeout(report);
    };
  }
  window.addEventListener("popstate", () => setTimeout(report));
  window.addEventListener("load", report);
  report();
  channel.on("navigate", ({ path }) => navigate(path));
}

function ownPath(): string {
  const url = new URL(location.href);
  for (const name of [...FRAME_PARAMETERS, "shopify-reload"]) url.searchParams.delete(name);
  return `${url.pathname}${url.search}`;
}

/** Fires the event that the app's router listens for. Where no router changes the page, the browser loads it. */
function navigate(path: string): void {
  const link = document.createElement("a");
  link.setAttribute("href", path);
  document.body.append(link);
  const before = location.href;
  link.dispatchEvent(new CustomEvent("shopify:navigate", { bubbles: true }));
  link.remove();
  setTimeout(() => {
    if (location.href === before && ownPath() !== path && document.readyState === "complete") location.assign(path);
  }, 3_000);
}

/** On the app's bounce page, loads the page named by `shopify-reload` with a new session token. @returns whether it does */
export async function reloadWithToken(idToken: () => Promise<string>): Promise<boolean> {
  const target = new URLSearchParams(location.search).get("shopify-reload");
  if (!target) return false;
  const url = new URL(target, location.href);
  if (url.origin !== location.origin) return false;
  url.searchParams.set("id_token", await idToken());
  location.replace(url);
  return true;
}

/** Loads the app's page inside of the admin; for pages opened outside of its frame. */
export function openInAdmin({ storeUrl, shop, apiKey }: BridgeSettings): void {
  if (shop) location.replace(`${storeUrl}/admin/apps/${apiKey}${ownPath()}`);
}
