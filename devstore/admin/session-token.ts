import { createHmac, randomUUID } from "node:crypto";

export interface SessionTokenInput {
  shop: string;
  apiKey: string;
  apiSecret: string;
  userId: string;
  /** id of the staff member's browser session */
  sessionId: string;
  /** milliseconds on the store's clock */
  now: number;
}

const LIFETIME_SECONDS = 60;

/** Shopify's session token: a JWT that names the staff member to the app, valid for one minute. */
export function signSessionToken({ shop, apiKey, apiSecret, userId, sessionId, now }: SessionTokenInput): string {
  const seconds = Math.floor(now / 1000);
  const payload = {
    iss: `https://${shop}/admin`,
    dest: `https://${shop}`,
    aud: apiKey,
    sub: userId,
    exp: seconds + LIFETIME_SECONDS,
    nbf: seconds,
    iat: seconds,
    jti: randomUUID(),
    sid: sessionId,
  };
  const content = [{ alg: "HS256", typ: "JWT" }, payload].map(encode).join(".");
  return `${content}.${createHmac("sha256", apiSecret).update(content).digest("base64url")}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
