import type { PrismaClient, Session as Row } from "@prisma/client";
import type { Session } from "@shopify/shopify-api";
import type { Db } from "~/db.server";
import type { SealKeys } from "~/lib/seal.server";
import { inEveryShop } from "~/lib/shop-scope.server";
import { rowOfSession, sealedAnew, sessionOfRow } from "./session-row.server";

/** A shop has few sessions; at most so many are read. */
const OF_SHOP_MAX = 25;

/**
 * Stores sessions with sealed tokens and names. Values sealed with an older key, or not sealed, are sealed again when
 * they are read. Implements the interface of Shopify's library.
 */
export function sessionStorage(prisma: Db, keys: SealKeys) {
  const read = async (row: Row): Promise<Session | undefined> => {
    await sealAnew(prisma, row, keys);
    return sessionOfRow(row, keys);
  };
  // Sessions are read to find the shop of a request.
  return {
    async storeSession(session: Session): Promise<boolean> {
      const data = rowOfSession(session, keys);
      await inEveryShop(() => prisma.session.upsert({ where: { id: session.id }, update: data, create: data }));
      return true;
    },
    async loadSession(id: string): Promise<Session | undefined> {
      const row = await inEveryShop(() => prisma.session.findUnique({ where: { id } }));
      return row ? inEveryShop(() => read(row)) : undefined;
    },
    async deleteSession(id: string): Promise<boolean> {
      await inEveryShop(() => prisma.session.deleteMany({ where: { id } }));
      return true;
    },
    async deleteSessions(ids: string[]): Promise<boolean> {
      await inEveryShop(() => prisma.session.deleteMany({ where: { id: { in: ids } } }));
      return true;
    },
    async findSessionsByShop(shop: string): Promise<Session[]> {
      const where = { where: { shop }, take: OF_SHOP_MAX, orderBy: [{ expires: "desc" as const }] };
      const rows = await inEveryShop(() => prisma.session.findMany(where));
      const sessions = await inEveryShop(() => Promise.all(rows.map(read)));
      return sessions.filter((session) => session !== undefined);
    },
  };
}

/**
 * Only while the row has not changed: a token that was renewed meanwhile is not overwritten. @returns how many changed
 */
async function sealAnew(prisma: Db, row: Row, keys: SealKeys): Promise<number> {
  const texts = sealedAnew(row, keys);
  if (!texts) return 0;
  const { id, accessToken, refreshToken } = row;
  const data = { ...texts, accessToken: texts.accessToken ?? "" };
  return (await prisma.session.updateMany({ where: { id, accessToken, refreshToken }, data })).count;
}

const STEP = 200;

/** Seals all sessions with the newest key. Reads the table in steps; safe to run at any time, and in parallel. */
export async function sealSessions(prisma: PrismaClient, keys: SealKeys): Promise<number> {
  let sealed = 0;
  for (let after = ""; ;) {
    const rows = await prisma.session.findMany({ where: { id: { gt: after } }, orderBy: { id: "asc" }, take: STEP });
    for (const row of rows) sealed += await sealAnew(prisma, row, keys);
    const last = rows.at(-1);
    if (!last || rows.length < STEP) return sealed;
    after = last.id;
  }
}
