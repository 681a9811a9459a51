import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { row, run } from "../state/database";
import type { StoreState } from "../state/types/store";

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

/** undefined when unknown, revoked or expired. */
export function findToken(state: StoreState, token: string): Token | undefined {
  const found = row<Token>(state, "SELECT * FROM access_token WHERE token = ?", token);
  return found && (found.expires_at === null || found.expires_at > state.clock.nowMs()) ? found : undefined;
}

/** A refresh token that was used works for one more hour, for an answer that got lost. */
export function retireRefreshTokens(state: StoreState): void {
  const until = state.clock.nowMs() + 3_600_000;
  run(state, "UPDATE access_token SET expires_at = min(expires_at, ?) WHERE kind = 'refresh'", until);
}

/** A running app refreshes at least hourly: time that is skipped does not let its refresh token grow old. */
export function carryRefreshTokens(state: StoreState, skippedMs: number): void {
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

/** Why a session token is refused, or its claims. */
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
