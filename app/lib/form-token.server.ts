import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** Of the field that holds it, in all forms of the shop that change something. */
export const FORM_TOKEN = "form_token";

const BYTES = 18;

/**
 * The token that a member's forms carry: who is not the member cannot know it, so another site's page cannot send a form
 * in the member's name. It stands in the member's card, and is good for as long as the app's secret is.
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
