/** One parameter of a query; each character stands for a byte (Latin-1), so that decoding loses nothing. */
export interface QueryPair {
  name: string;
  value: string;
}

/** Shopify's own parameters of an app-proxy request. */
export interface ProxyParameters {
  /** "" for guests */
  logged_in_customer_id: string;
  path_prefix: string;
  shop: string;
  /** seconds since 1970 */
  timestamp: string;
}

export type ProxyName = keyof ProxyParameters;

/** In the order in which they are signed. */
export const proxyNames = ["logged_in_customer_id", "path_prefix", "shop", "timestamp"] as const;

const formats: Record<ProxyName, RegExp> = {
  logged_in_customer_id: /^\d{0,18}$/,
  path_prefix: /^\/(?:a|apps|community|tools)\/[\w-]{1,60}$/,
  shop: /^[a-z0-9][a-z0-9-]{0,99}\.myshopify\.com$/,
  timestamp: /^\d{1,12}$/,
};
const signatureFormat = /^[0-9a-f]{64}$/;

const decodeBytes = (text: string): string =>
  text
    .replaceAll("+", " ")
    .replace(/%([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The parameters of a query as it was sent, without "?". */
export function readPairs(rawQuery: string): QueryPair[] {
  return rawQuery
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      const [name, value] = equals < 0 ? [part, ""] : [part.slice(0, equals), part.slice(equals + 1)];
      return { name: decodeBytes(name), value: decodeBytes(value) };
    });
}

/**
 * The text that Shopify signs: all parameters but the signature as `name=value`, values of one name joined by commas,
 * sorted by their bytes, concatenated without a separator (shopify.dev, "Authenticate app proxies").
 */
export function signedText(pairs: readonly QueryPair[]): string {
  const values = new Map<string, string[]>();
  for (const { name, value } of pairs) {
    if (name !== "signature") values.set(name, [...(values.get(name) ?? []), value]);
  }
  const parts = [...values].map(([name, all]) => `${name}=${all.join(",")}`);
  return parts.sort().join("");
}

/**
 * Shopify's parameters and its signature, each exactly once and in its format; null otherwise. Names with "=" are
 * refused: they would make the signed text ambiguous, and no link has any.
 */
export function readProxyParameters(
  pairs: readonly QueryPair[],
): { parameters: ProxyParameters; signature: string } | null {
  if (pairs.some(({ name }) => name === "" || name.includes("="))) return null;
  const only = (wanted: string): string | null => {
    const found = pairs.filter(({ name }) => name === wanted);
    return found.length === 1 ? found[0]!.value : null;
  };
  const parameters: Partial<ProxyParameters> = {};
  for (const name of proxyNames) {
    const value = only(name);
    if (value === null || !formats[name].test(value)) return null;
    parameters[name] = value;
  }
  const signature = only("signature");
  if (signature === null || !signatureFormat.test(signature)) return null;
  return { parameters: parameters as ProxyParameters, signature };
}
