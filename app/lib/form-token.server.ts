import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** Name of the token's field in all forms of the storefront that change something. */
export const FORM_TOKEN = "form_token";

const BYTES = 18;

/**
 * The token in a member's forms, a defence against forged requests: only the member knows it, so another site's page
 * cannot submit a form in the member's name. It is part of the member's card and is valid as long as the app's secret.
 */
export function formTokenOf(secret: string, { shopId, customerId }: { shopId: number; customerId: bigint }): string {
  const key = Buffer.from(hkdfSync("sha256", secret, `shop:${shopId}`, "stammtisch form token v1", 32));
  const code = createHmac("sha256", key).update(String(customerId)).digest();
  return code.subarray(0, BYTES).toString("base64url");
}

export function isFormToken(given: unknown, token: string): boolean {
  if (typeof given !== "string") return false;
  const [left, right] = [Buffer.from(given), Buffer.from(token)];
  return left.length === right.length && timingSafeEqual(left, right);
}
