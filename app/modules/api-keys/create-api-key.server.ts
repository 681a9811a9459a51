import { randomBytes } from "node:crypto";
import { v7 as uuidV7 } from "uuid";
import type { Db } from "~/db.server";
import type { ApiScope } from "./api-scope";
import { hashKey } from "./hash-key.server";

interface NewKey {
  shopId: number;
  name: string;
  scopes: readonly ApiScope[];
  /** "staff:<user id>", or what else made it */
  actor: string;
  now: Date;
}

/** Makes a key for the merchant API. The key itself is returned here and never again: only its hash is kept. */
export async function createApiKey(
  db: Db,
  { shopId, name, scopes, actor, now }: NewKey,
): Promise<{ id: string; key: string }> {
  const key = `stk_${randomBytes(32).toString("base64url")}`;
  const id = uuidV7();
  await db.apiKey.create({
    data: {
      ...{ shopId, id, name, hash: hashKey(key), hint: key.slice(0, 8) },
      ...{ scopes: [...new Set(scopes)], createdBy: actor, createdAt: now },
    },
  });
  return { id, key };
}
