import type { Redemption } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import type { RowPlace } from "~/lib/place-cursor";
import { isUuid } from "~/lib/uuid";

/** One redemption. One statement. @throws AppError REDEMPTION_NOT_FOUND (404), also for another shop's */
export async function getRedemption(db: Db, { shopId, id }: { shopId: number; id: string }): Promise<Redemption> {
  const found = isUuid(id) ? await db.redemption.findUnique({ where: { shopId_id: { shopId, id } } }) : null;
  if (!found) throw new AppError("REDEMPTION_NOT_FOUND", { status: 404 });
  return found;
}

/** A page of a member's redemptions, newest first. One statement by index. */
export async function listRedemptions(
  db: Db,
  { shopId, customerId, after, limit }: { shopId: number; customerId: bigint; after?: RowPlace; limit: number },
): Promise<{ rows: Redemption[]; next: RowPlace | null }> {
  const rows = await db.redemption.findMany({
    where: {
      shopId,
      customerId,
      ...(after && {
        OR: [{ requestedAt: { lt: after.at } }, { requestedAt: after.at, id: { lt: after.id } }],
      }),
    },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? { at: last.requestedAt, id: last.id } : null };
}
