import { Hono, type Context } from "hono";
import { getInstallation, installApp } from "../state/app-installation";
import { findStaff, type StaffMember } from "../state/staff";
import { StoreError } from "../state/store-error";
import { getSwitches } from "../state/store-switches";
import type { StoreState } from "../state/types/store";
import { findToken, issueToken, rememberIssuedToken, readSessionToken, retireTokens } from "./tokens";

const EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const ONLINE = "urn:shopify:params:oauth:token-type:online-access-token";
const HOUR = 3600;
const REFRESH_LIFE = 90 * 24 * HOUR;
const ONLINE_LIFE = 24 * HOUR - 1;

type Body = Record<string, string | undefined>;

const oauthError = (c: Context, status: 400 | 401, error: string, error_description: string) =>
  c.json({ error, error_description }, status);

function offlineAnswer(state: StoreState, expiring: boolean) {
  const { scopes } = installApp(state);
  const scope = scopes.join(",");
  if (!expiring) return { access_token: issueToken(state, { kind: "offline", expiresIn: null, scopes }), scope };
  return {
    access_token: issueToken(state, { kind: "offline", expiresIn: HOUR, scopes }),
    scope,
    // Shopify has answered without it: github.com/Shopify/shopify-app-js/issues/3400
    ...(!getSwitches(state).tokensWithoutExpiry && { expires_in: HOUR }),
    refresh_token: issueToken(state, { kind: "refresh", expiresIn: REFRESH_LIFE, scopes }),
    refresh_token_expires_in: REFRESH_LIFE,
  };
}

function onlineAnswer(state: StoreState, person: StaffMember) {
  const { scopes } = installApp(state);
  const scope = scopes.join(",");
  const access_token = issueToken(state, { kind: "online", expiresIn: ONLINE_LIFE, scopes, userId: person.id });
  return { access_token, scope, expires_in: ONLINE_LIFE, associated_user_scope: scope, associated_user: person };
}

function exchange(c: Context, state: StoreState, body: Body) {
  const claims = readSessionToken(state, body.subject_token ?? "");
  if (typeof claims === "string") return oauthError(c, 400, "invalid_subject_token", claims);
  const person = findStaff(Number(claims.sub));
  if (!person) return oauthError(c, 400, "invalid_subject_token", "There is no such staff member");
  try {
    if (body.requested_token_type === ONLINE) return c.json(onlineAnswer(state, person));
    return c.json(offlineAnswer(state, body.expiring === "1"));
  } catch (error) {
    if (error instanceof StoreError) return oauthError(c, 400, "invalid_request", error.message);
    throw error;
  }
}

function refresh(c: Context, state: StoreState, body: Body) {
  const found = findToken(state, body.refresh_token ?? "");
  if (found?.kind !== "refresh" || !getInstallation(state)) {
    // Shopify answers 401, not the invalid_grant of RFC 6749: community.shopify.dev/t/35182
    return oauthError(c, 401, "invalid_request", "This request requires an active refresh_token");
  }
  return c.json(
    state.transaction(() => {
      retireTokens(state, found.token);
      const answer = offlineAnswer(state, true);
      rememberIssuedToken(state, found.token, answer.access_token);
      return answer;
    }),
  );
}

async function readBody(c: Context): Promise<Body> {
  const isJson = c.req.header("content-type")?.includes("json");
  return isJson ? c.req.json<Body>() : ((await c.req.parseBody()) as Body);
}

/** POST /admin/oauth/access_token: token exchange and refresh. */
export function oauthRoutes(state: StoreState): Hono {
  const routes = new Hono();
  routes.post("/admin/oauth/access_token", async (c) => {
    const body = await readBody(c).catch((): Body => ({}));
    if (body.client_id !== state.app.apiKey || body.client_secret !== state.app.apiSecret) {
      return oauthError(c, 401, "invalid_client", "Client authentication failed");
    }
    if (body.grant_type === EXCHANGE) return exchange(c, state, body);
    if (body.grant_type === "refresh_token") return refresh(c, state, body);
    return oauthError(c, 400, "unsupported_grant_type", "local store: only token exchange and refresh are implemented");
  });
  return routes;
}
