import { createHmac, timingSafeEqual } from "node:crypto";
import { readPairs, readProxyParameters, signedText, type ProxyParameters } from "./proxy-query";
import { isTheReading } from "./proxy-readings";

/** Shopify's parameters of an app-proxy request; null when the query is not signed with this secret, or is in doubt. */
export function verifyProxyQuery(
  rawQuery: string,
  secret: string,
): { parameters: ProxyParameters; signature: string } | null {
  const pairs = readPairs(rawQuery);
  const read = readProxyParameters(pairs);
  if (!read) return null;
  const text = signedText(pairs);
  const expected = createHmac("sha256", secret).update(text, "latin1").digest();
  if (!timingSafeEqual(expected, Buffer.from(read.signature, "hex"))) return null;
  return isTheReading(text, read.parameters) ? read : null;
}
