import { randomBytes } from "node:crypto";
import type { ApiKey } from "@prisma/client";
import { v7 as uuidV7, validate as isUuid } from "uuid";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import type { ApiScope } from "./api-scope";
import { hashKey } from "./verify-api-key.server";

interface NewKey {
  shopId: number;
  name: string;
  scopes: readonly ApiScope[];
  /** "staff:<user id>", or another actor */
  actor: string;
  now: Date;
}

/** Makes a key for the merchant API. Returns the key this one time: only its hash is stored. */
export async function createApiKey(
  db: Db,
  { shopId, name, scopes, actor, now }: NewKey,
): Promise<{ id: string; key: string }> {
  const key = `stk_${randomBytes(32).toString("base64url")}`;
  const id = uuidV7();
  await db.apiKey.create({
    data: {
      shopId,
      id,
      name,
      hash: hashKey(key),
      hint: key.slice(0, 8),
      scopes: [...new Set(scopes)],
      createdBy: actor,
      createdAt: now,
    },
  });
  return { id, key };
}

export type ListedApiKey = Omit<ApiKey, "shopId" | "hash" | "revokedAt">;

/** The shop's valid keys, newest first. */
export function listApiKeys(db: Db, { shopId }: { shopId: number }): Promise<ListedApiKey[]> {
  return db.apiKey.findMany({
    where: { shopId, revokedAt: null },
    omit: { shopId: true, hash: true, revokedAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

/** Revokes a key at once. Running it again changes nothing. @throws AppError API_KEY_NOT_FOUND */
export async function revokeApiKey(
  db: Db,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<void> {
  const where = { shopId_id: { shopId, id } };
  const known = isUuid(id) ? await db.apiKey.findUnique({ where, select: { revokedAt: true } }) : null;
  if (!known) throw new AppError("API_KEY_NOT_FOUND", { status: 404 });
  if (!known.revokedAt) await db.apiKey.update({ where, data: { revokedAt: now } });
}
