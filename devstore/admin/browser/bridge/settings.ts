/** The page's settings; kept in the session storage, because navigations lose the query. */
export interface BridgeSettings {
  apiKey: string;
  /** the local store, which serves this script */
  storeUrl: string;
  shop: string;
  host: string;
  locale: string;
  embedded: boolean;
}

const KEPT = "local-store-bridge";
export const FRAME_PARAMETERS = ["embedded", "hmac", "host", "id_token", "locale", "session", "shop", "timestamp"];

export function readSettings(): BridgeSettings {
  const script = document.currentScript as HTMLScriptElement;
  const meta = document.querySelector<HTMLMetaElement>('meta[name="shopify-api-key"]');
  const query = new URLSearchParams(location.search);
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}") as Record<string, string>;
  for (const name of ["shop", "host", "locale"]) kept[name] = query.get(name) ?? kept[name] ?? "";
  sessionStorage.setItem(KEPT, JSON.stringify(kept));
  return {
    apiKey: script.dataset.apiKey ?? meta?.content ?? "",
    storeUrl: new URL(script.src).origin,
    shop: kept.shop ?? "",
    host: kept.host ?? "",
    locale: kept.locale || "en",
    embedded: window.top !== window,
  };
}
