import { z } from "zod";
import { AppError } from "~/lib/app-error";

const answer = z.object({
  access_token: z.string().min(1),
  scope: z.string().optional(),
  expires_in: z.number().positive().nullish(),
  refresh_token: z.string().min(1).nullish(),
  refresh_token_expires_in: z.number().positive().nullish(),
});
const refusal = z.object({ error: z.enum(["invalid_grant", "invalid_request", "invalid_subject_token"]) });

const TIMEOUT_MS = 10_000;
/** "Expiring offline access tokens last one hour" (shopify.dev, About offline access tokens). */
const HOUR_SECONDS = 3_600;

export interface OfflineToken {
  accessToken: string;
  scope: string | undefined;
  expires: Date;
  /** null: the one that was used goes on being good */
  refreshToken: string | null;
  refreshTokenExpires: Date | null;
}

interface Access {
  /** such as example.myshopify.com */
  domain: string;
  apiKey: string;
  apiSecret: string;
  refreshToken: string;
  now: Date;
}

/**
 * A new offline token for a refresh token; null when Shopify refuses the refresh token for good. Not by Shopify's library: it
 * takes an answer without `expires_in` for a token that never ends (github.com/Shopify/shopify-app-js/issues/3400), and does
 * not tell a refusal from an outage.
 *
 * @throws AppError SHOPIFY_UNAVAILABLE (503) when a later attempt may succeed
 */
export async function refreshOfflineToken(access: Access): Promise<OfflineToken | null> {
  const { status, body } = await ask(access);
  const later = (seconds: number) => new Date(access.now.getTime() + seconds * 1_000);
  const given = answer.safeParse(body);
  if (status === 200 && given.success) {
    const { access_token: accessToken, scope, refresh_token: refreshToken = null } = given.data;
    const { expires_in: seconds, refresh_token_expires_in: refreshSeconds } = given.data;
    const refreshTokenExpires = refreshSeconds ? later(refreshSeconds) : null;
    return { accessToken, scope, expires: later(seconds ?? HOUR_SECONDS), refreshToken, refreshTokenExpires };
  }
  if ((status === 400 || status === 401) && refusal.safeParse(body).success) return null;
  throw unavailable(`Shopify answered ${status} to a refresh token`);
}

async function ask({ domain, apiKey, apiSecret, refreshToken }: Access): Promise<{ status: number; body: unknown }> {
  const question = {
    client_id: apiKey,
    client_secret: apiSecret,
    grant_type: "refresh_token",
    refresh_token: refreshToken,
  };
  try {
    const response = await fetch(`https://${domain}/admin/oauth/access_token`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch (cause) {
    throw unavailable("Shopify did not answer to a refresh token", cause);
  }
}

const unavailable = (message: string, cause?: unknown) =>
  new AppError("SHOPIFY_UNAVAILABLE", { status: 503, message, cause });
