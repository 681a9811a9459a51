import { createHash } from "node:crypto";
import type { ApiKey, Shop } from "@prisma/client";
import type { Db } from "~/db.server";

const TOUCH_MS = 60_000;

/**
 * The key and its shop; null for an unknown or revoked key and for a shop that uninstalled the app. Stores the time of
 * use at most once a minute, so that a busy key does not write at each call. Two statements.
 */
export async function verifyApiKey(
  db: Db,
  { key, now }: { key: string; now: Date },
): Promise<{ apiKey: ApiKey; shop: Shop } | null> {
  const apiKey = await db.apiKey.findUnique({ where: { hash: hashKey(key) } });
  if (!apiKey || apiKey.revokedAt) return null;
  const shop = await db.shop.findUnique({ where: { id: apiKey.shopId } });
  if (shop?.status !== "ACTIVE") return null;
  if (!apiKey.lastUsedAt || now.getTime() - apiKey.lastUsedAt.getTime() >= TOUCH_MS) {
    const { shopId, id } = apiKey;
    await db.apiKey.updateMany({ where: { shopId, id }, data: { lastUsedAt: now } });
  }
  return { apiKey, shop };
}

/** The key has 256 random bits, so a plain hash cannot be guessed back; it is what the database holds. */
export const hashKey = (key: string): string => createHash("sha256").update(key, "utf8").digest("hex");
