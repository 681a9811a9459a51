import { createHmac, timingSafeEqual } from "node:crypto";
import { LEAST_AGE_MS, MOST_AGE_MS } from "./visit-guards";

interface TokenSubject {
  code: string;
  /** hash of the visitor on the day of issue */
  visitor: string;
}

export type TokenVerdict = "VALID" | "TAMPERED" | "TOO_SOON" | "EXPIRED";

const signature = (key: Buffer, { code, visitor }: TokenSubject, time: number): Buffer =>
  createHmac("sha256", key).update(`${code}\n${visitor}\n${time}`).digest();

/** Token for the landing page: only the visitor who got it can hand it in, for this link, for ten minutes. */
export function issueToken(key: Buffer, subject: TokenSubject, now: Date): string {
  const time = now.getTime();
  return `${time.toString(36)}.${signature(key, subject, time).toString("base64url")}`;
}

/** The time of issue that a token claims, not verified yet; null when it is no token. */
export function tokenTime(token: string): Date | null {
  const [time = ""] = token.split(".");
  if (!/^[0-9a-z]{1,9}\.[\w-]{43}$/.test(token)) return null;
  return new Date(parseInt(time, 36));
}

export function checkToken(key: Buffer, token: string, subject: TokenSubject, now: Date): TokenVerdict {
  const issuedAt = tokenTime(token);
  if (!issuedAt) return "TAMPERED";
  const given = Buffer.from(token.slice(token.indexOf(".") + 1), "base64url");
  const expected = signature(key, subject, issuedAt.getTime());
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "TAMPERED";
  const age = now.getTime() - issuedAt.getTime();
  if (age < LEAST_AGE_MS) return "TOO_SOON";
  return age > MOST_AGE_MS ? "EXPIRED" : "VALID";
}
