import type { MultiplierCampaign, PrismaClient } from "@prisma/client";
import { AppError } from "~/lib/app-error";
import { momentOf } from "~/lib/moment-of";
import type { MultiplierInput } from "./multiplier-input";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

interface Saving {
  shopId: number;
  /** chosen by the caller: the same id is the same campaign, made once */
  id: string;
  /** texts are wall-clock times of the shop */
  input: Omit<MultiplierInput, "startsAt" | "endsAt"> & { startsAt: string | Date; endsAt: string | Date };
  now: Date;
}

/**
 * Creates a multiplier campaign, or changes the one with the given id. What has earned keeps the terms of its day.
 * One transaction of its own, idempotent by `id`. @throws AppError INVALID (fields startsAt, endsAt), END_BEFORE_START
 */
export async function saveMultiplier(
  prisma: PrismaClient,
  { shopId, id, input, now }: Saving,
): Promise<MultiplierCampaign> {
  const { timezone } = await prisma.shop.findUniqueOrThrow({ where: { id: shopId }, select: { timezone: true } });
  const values = {
    name: input.name,
    percent: input.percent,
    startsAt: momentOf(input.startsAt, timezone, "startsAt"),
    endsAt: momentOf(input.endsAt, timezone, "endsAt"),
  };
  if (values.endsAt <= values.startsAt) throw new AppError("END_BEFORE_START", { field: "endsAt" });
  return prisma.$transaction(async (db) => {
    await enqueue(db, jobs.publishStorefront, { shopId });
    return db.multiplierCampaign.upsert({
      where: { shopId_id: { shopId, id } },
      create: { shopId, id, ...values, createdAt: now },
      update: values,
    });
  });
}
