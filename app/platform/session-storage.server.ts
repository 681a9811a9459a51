import type { PrismaClient, Session as Row } from "@prisma/client";
import type { Session } from "@shopify/shopify-api";
import type { SealKeys } from "~/lib/seal.server";
import { inEveryShop } from "~/lib/shop-scope.server";
import { rowOfSession, sealedAnew, sessionOfRow } from "./session-row.server";

/** Of a shop there are few; so many are looked at. */
const OF_SHOP_MAX = 25;

/**
 * Keeps sessions with tokens and names sealed. What was sealed with an older key, or not at all, is sealed anew when it is
 * read. The shape is the one that Shopify's library asks for.
 */
export function sessionStorage(prisma: PrismaClient, keys: SealKeys) {
  const read = async (row: Row): Promise<Session | undefined> => {
    await sealAnew(prisma, row, keys);
    return sessionOfRow(row, keys);
  };
  // Sessions are read to find out whose a request is.
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

/** Only while the row is as it was read: a token that was renewed meanwhile is not put back. @returns how many changed */
async function sealAnew(prisma: PrismaClient, row: Row, keys: SealKeys): Promise<number> {
  const texts = sealedAnew(row, keys);
  if (!texts) return 0;
  const { id, accessToken, refreshToken } = row;
  const data = { ...texts, accessToken: texts.accessToken ?? "" };
  return (await prisma.session.updateMany({ where: { id, accessToken, refreshToken }, data })).count;
}

const STEP = 200;

/** Seals all sessions with the newest key. Reads the table in steps; safe to run at any time, and by several at once. */
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
