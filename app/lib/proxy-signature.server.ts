import { createHmac, timingSafeEqual } from "node:crypto";
import { readPairs, readProxyParameters, signedText, type ProxyParameters } from "./proxy-query";
import { inDoubt } from "./proxy-readings";

export interface VerifiedQuery {
  parameters: ProxyParameters;
  signature: string;
  /** true: a path with another end would have the same signature; accept it only if it is the shop's known path */
  pathInDoubt: boolean;
}

/** Shopify's parameters of an app-proxy request; null when the query is not signed with this secret, or ambiguous. */
export function verifyProxyQuery(rawQuery: string, secret: string): VerifiedQuery | null {
  const pairs = readPairs(rawQuery);
  const read = readProxyParameters(pairs);
  if (!read) return null;
  const text = signedText(pairs);
  const expected = createHmac("sha256", secret).update(text, "latin1").digest();
  if (!timingSafeEqual(expected, Buffer.from(read.signature, "hex"))) return null;
  const doubt = inDoubt(text, read.parameters);
  return doubt === "all" ? null : { ...read, pathInDoubt: doubt === "path" };
}
