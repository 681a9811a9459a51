import { createHmac, timingSafeEqual } from "node:crypto";

/** SHA-256 in Base64. */
const FORM = /^[A-Za-z0-9+/]{43}=$/;

/** The signature that Shopify sends with a body, or null: what carries none is refused before its body is read. */
export function signatureOf({ headers }: Request): Buffer | null {
  const header = headers.get("X-Shopify-Hmac-Sha256") ?? "";
  return FORM.test(header) ? Buffer.from(header, "base64") : null;
}

/** Whether a body is signed with a secret; by its bytes, as they came. */
export const isSignedBody = (body: Uint8Array, signature: Buffer, secret: string): boolean =>
  timingSafeEqual(createHmac("sha256", secret).update(body).digest(), signature);
