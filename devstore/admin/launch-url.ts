import { createHmac } from "node:crypto";
import { signSessionToken } from "./session-token";

export interface AppLaunch {
  appUrl: string;
  shop: string;
  apiKey: string;
  apiSecret: string;
  locale: string;
  /** id of the staff member */
  userId: string;
  sessionId: string;
  /** milliseconds on the store's clock */
  now: number;
}

const SIGNED = ["embedded", "host", "locale", "session", "shop", "timestamp"];

/** The signed URL with which the admin opens a page of the app in its frame, with the session token. */
export function appLaunchUrl(launch: AppLaunch, path: string): string {
  const url = new URL(launch.appUrl);
  // Not `new URL(path, appUrl)`: a path like "//elsewhere" would send the token to another host.
  const [pathname = "", ...query] = path.split("?");
  url.pathname = pathname;
  url.search = query.join("?");
  const values: Record<string, string> = {
    embedded: "1",
    host: appHost(launch.shop),
    locale: launch.locale,
    session: launch.sessionId,
    shop: launch.shop,
    timestamp: String(Math.floor(launch.now / 1000)),
  };
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
  const signed = SIGNED.map((name) => `${name}=${values[name]}`).join("&");
  url.searchParams.set("hmac", createHmac("sha256", launch.apiSecret).update(signed).digest("hex"));
  url.searchParams.set("id_token", signSessionToken(launch));
  return url.href;
}

/** Shopify's `host` parameter: the admin's URL of this shop in base64 without padding. */
export function appHost(shop: string): string {
  const address = `admin.shopify.com/store/${shop.replace(/\.myshopify\.com$/, "")}`;
  return Buffer.from(address)
    .toString("base64")
    .replace(/={1,2}$/, "");
}
