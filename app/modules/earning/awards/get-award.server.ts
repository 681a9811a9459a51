import type { Award } from "@prisma/client";
import { validate as isUuid } from "uuid";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";

/** @throws AppError AWARD_NOT_FOUND, also for an award of another shop */
export async function getAward(db: Db, { shopId, id }: { shopId: number; id: string }): Promise<Award> {
  const award = isUuid(id) ? await db.award.findUnique({ where: { shopId_id: { shopId, id } } }) : null;
  if (!award) throw new AppError("AWARD_NOT_FOUND", { status: 404 });
  return award;
}
