import { Session } from "@shopify/shopify-api";
import { type Db, prisma } from "~/db.server";
import { env } from "~/env.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { logger } from "~/lib/logger.server";
import { inEveryShop } from "~/lib/shop-scope.server";
import { noteAccessRefused } from "~/modules/shop-sync/shop-access.server";
import { refreshOfflineToken } from "~/shopify/refresh-offline-token";
import { sealKeys } from "./seal-keys.server";
import { sessionStorage } from "./session-storage.server";

/** First key of the advisory locks of this file. */
const LOCK_SPACE = 7_003;
/** A call that begins now should end before the token does. */
const SOON_MS = 5 * 60_000;

/** The id that Shopify's library gives the offline session of a shop. */
const idOf = (domain: string): string => `offline_${domain}`;

/** A token that can be refreshed and says no time of its own ends in an hour, whenever that began. */
const endsSoon = (session: Session): boolean =>
  session.expires ? session.isExpired(SOON_MS) : session.refreshToken !== undefined;

/**
 * The offline token of a shop, refreshed first where it is about to end.
 * @throws AppError SHOPIFY_UNAVAILABLE when there is none: the next visit of staff brings one
 */
export async function offlineToken(domain: string): Promise<string> {
  const session = await sessionStorage(prisma, sealKeys).loadSession(idOf(domain));
  return session?.accessToken && !endsSoon(session) ? session.accessToken : renew(domain, endsSoon);
}

/**
 * The offline token after Shopify refused `token`: the one that somebody else got meanwhile, or a refreshed one. Where
 * Shopify refuses the refresh token too, all sessions of the shop are dropped, those of staff as well, so that the next
 * visit exchanges a new token; until then nothing works without staff, which is noted for them.
 * @throws AppError SHOPIFY_UNAVAILABLE then, and when Shopify does not answer
 */
export const tokenInsteadOf = (domain: string, token: string): Promise<string> =>
  renew(domain, ({ accessToken }) => accessToken === token);

const running = new Map<string, Promise<unknown>>();

/** One after the other, in this process and, by a lock, in all: a refresh token is used once, and its answer is kept. */
async function renew(domain: string, isStale: (session: Session) => boolean): Promise<string> {
  const before = running.get(domain) ?? Promise.resolve();
  const own = before.catch(() => undefined).then(() => renewAlone(domain, isStale));
  running.set(domain, own);
  try {
    const token = await own;
    if (token !== null) return token;
  } finally {
    if (running.get(domain) === own) running.delete(domain);
  }
  throw new AppError("SHOPIFY_UNAVAILABLE", { status: 503, message: `there is no token for ${domain}` });
}

function renewAlone(domain: string, isStale: (session: Session) => boolean): Promise<string | null> {
  const work = async (db: Db): Promise<string | null> => {
    await db.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK_SPACE}::int, hashtext(${domain}))`;
    const storage = sessionStorage(db, sealKeys);
    const session = await storage.loadSession(idOf(domain));
    if (session?.accessToken && !isStale(session)) return session.accessToken;
    const fresh = session?.refreshToken ? await refreshed(session, session.refreshToken) : null;
    if (fresh) {
      await storage.storeSession(fresh);
      return fresh.accessToken ?? null;
    }
    await db.session.deleteMany({ where: { shop: domain } });
    await noteAccessRefused(db, { domain, now: now() });
    logger.error({ shop: domain }, "Shopify refuses the offline token; the next visit of staff brings another");
    return null;
  };
  return inEveryShop(() => prisma.$transaction(work, { timeout: 30_000, maxWait: 10_000 }));
}

async function refreshed(session: Session, refreshToken: string): Promise<Session | null> {
  const token = await refreshOfflineToken({
    domain: session.shop,
    apiKey: env.SHOPIFY_API_KEY,
    apiSecret: env.SHOPIFY_API_SECRET,
    refreshToken,
    now: now(),
  });
  if (!token) return null;
  const { refreshTokenExpires } = session;
  return new Session({
    id: session.id,
    shop: session.shop,
    state: "",
    isOnline: false,
    scope: token.scope ?? session.scope,
    accessToken: token.accessToken,
    expires: token.expires,
    refreshToken: token.refreshToken ?? refreshToken,
    refreshTokenExpires: token.refreshToken ? (token.refreshTokenExpires ?? undefined) : refreshTokenExpires,
  });
}
