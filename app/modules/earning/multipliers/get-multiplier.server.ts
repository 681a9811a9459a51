import type { MultiplierCampaign } from "@prisma/client";
import { validate as isUuid } from "uuid";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";

/** @throws AppError MULTIPLIER_NOT_FOUND, also for a campaign of another shop */
export async function getMultiplier(
  db: Db,
  { shopId, id }: { shopId: number; id: string },
): Promise<MultiplierCampaign> {
  const where = { shopId_id: { shopId, id } };
  const campaign = isUuid(id) ? await db.multiplierCampaign.findUnique({ where }) : null;
  if (!campaign) throw new AppError("MULTIPLIER_NOT_FOUND", { status: 404 });
  return campaign;
}
