import { createHmac, timingSafeEqual } from "node:crypto";

/** SHA-256 in Base64. */
const FORM = /^[A-Za-z0-9+/]{43}=$/;

/** The signature that Shopify sends with a body, or null: requests without one are refused before the body is read. */
export function signatureOf({ headers }: Request): Buffer | null {
  const header = headers.get("X-Shopify-Hmac-Sha256") ?? "";
  return FORM.test(header) ? Buffer.from(header, "base64") : null;
}

/** Whether the body is signed with the secret; checks the raw bytes. */
export const isSignedBody = (body: Uint8Array, signature: Buffer, secret: string): boolean =>
  timingSafeEqual(createHmac("sha256", secret).update(body).digest(), signature);
