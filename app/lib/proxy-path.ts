/**
 * The app proxy's path in a shop that was installed with `shopify.app.toml`, until the merchant chooses another prefix
 * or subpath (https://shopify.dev/docs/apps/build/online-store/app-proxies).
 */
const DEFAULT_PROXY_PATH = "/apps/stammtisch";

/** Path after the shop's address, without a trailing slash. */
export const proxyPathOf = ({ proxyPath }: { proxyPath: string | null }): string => proxyPath ?? DEFAULT_PROXY_PATH;
