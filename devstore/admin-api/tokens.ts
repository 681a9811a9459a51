import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { row, run } from "../state/database";
import { getSetting, setSetting } from "../state/settings";
import type { StoreState } from "../state/types/store";

/** setting: by the last refresh token used, the access token issued for it */
const ISSUED_FOR_REFRESH = "givenForRefreshToken";

type TokenKind = "offline" | "online" | "refresh";

export interface Token {
  token: string;
  kind: TokenKind;
  expires_at: number | null;
  scopes: string;
  user_id: number | null;
}

const PREFIX: Record<TokenKind, string> = { offline: "shpat_", online: "shpua_", refresh: "shprt_" };

export interface NewToken {
  kind: TokenKind;
  /** seconds on the store's clock; null = never */
  expiresIn: number | null;
  scopes: string[];
  userId?: number;
}

export function issueToken(state: StoreState, { kind, expiresIn, scopes, userId }: NewToken): string {
  const token = PREFIX[kind] + randomBytes(16).toString("hex");
  const expiresAt = expiresIn === null ? null : state.clock.nowMs() + expiresIn * 1000;
  const insert = "INSERT INTO access_token (token, kind, expires_at, scopes, user_id) VALUES (?, ?, ?, ?, ?)";
  run(state, insert, token, kind, expiresAt, scopes.join(","), userId ?? null);
  return token;
}

/** @returns undefined when the token is unknown, revoked or expired */
export function findToken(state: StoreState, token: string): Token | undefined {
  const found = row<Token>(state, "SELECT * FROM access_token WHERE token = ?", token);
  return found && (found.expires_at === null || found.expires_at > state.clock.nowMs()) ? found : undefined;
}

const RETIRED_LIFE_MS = 30 * 24 * 3_600_000;

/**
 * A used refresh token keeps working until its replacement is used, for at most 30 days, in case the response got lost
 * (shopify.dev/changelog/more-resilient-refreshes-for-expiring-offline-access-tokens). Shopify does not document what
 * happens to the tokens that an earlier use of the same refresh token issued: here they are revoked, so an app that
 * refreshes twice at once and keeps the first response loses access.
 */
export function retireTokens(state: StoreState, used: string): void {
  run(state, "DELETE FROM access_token WHERE kind = 'refresh' AND token <> ?", used);
  const until = state.clock.nowMs() + RETIRED_LIFE_MS;
  run(state, "UPDATE access_token SET expires_at = min(expires_at, ?) WHERE token = ?", until, used);
  const given = getSetting<Record<string, string>>(state, ISSUED_FOR_REFRESH) ?? {};
  run(state, "DELETE FROM access_token WHERE kind = 'offline' AND token = ?", given[used] ?? "");
}

/** Remembers the access token issued for a refresh token, so that the next use of it revokes that one. */
export function rememberIssuedToken(state: StoreState, used: string, accessToken: string): void {
  setSetting(state, ISSUED_FOR_REFRESH, { [used]: accessToken });
}

/** Revokes access as Shopify does, or as rotating the app's secret does. Online tokens stay valid. */
export function revokeOfflineTokens(state: StoreState, { refreshToo }: { refreshToo: boolean }): void {
  run(state, "DELETE FROM access_token WHERE kind = 'offline' OR (kind = 'refresh' AND ?)", refreshToo ? 1 : 0);
}

/** Refresh tokens do not age while the clock skips time, during which a running app would have refreshed hourly. */
export function extendRefreshTokens(state: StoreState, skippedMs: number): void {
  run(state, "UPDATE access_token SET expires_at = expires_at + ? WHERE kind = 'refresh'", Math.round(skippedMs));
}

export interface SessionClaims {
  dest: string;
  aud: string;
  sub: string;
  exp: number;
  nbf: number;
}

const sign = (text: string, secret: string) => createHmac("sha256", secret).update(text).digest("base64url");

/** @returns the claims of a valid session token, or why it is refused */
export function readSessionToken({ shop, app, clock }: StoreState, token: string): SessionClaims | string {
  const [head = "", body = "", signature = ""] = token.split(".");
  const expected = Buffer.from(sign(`${head}.${body}`, app.apiSecret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "Invalid signature";
  const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as SessionClaims;
  const now = clock.nowMs() / 1000;
  if (claims.exp < now - 10 || claims.nbf > now + 10) return "Session token has expired";
  if (claims.aud !== app.apiKey) return "Invalid audience";
  return claims.dest === `https://${shop.domain}` ? claims : "Invalid destination";
}
