import { validate as isUuid } from "uuid";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";

/** Ends a key at once. Running it again changes nothing. @throws AppError API_KEY_NOT_FOUND */
export async function revokeApiKey(
  db: Db,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<void> {
  const where = { shopId_id: { shopId, id } };
  const known = isUuid(id) ? await db.apiKey.findUnique({ where, select: { revokedAt: true } }) : null;
  if (!known) throw new AppError("API_KEY_NOT_FOUND", { status: 404 });
  if (!known.revokedAt) await db.apiKey.update({ where, data: { revokedAt: now } });
}
