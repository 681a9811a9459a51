import type { MultiplierCampaign, PrismaClient } from "@prisma/client";
import { validate as isUuid } from "uuid";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { momentOf } from "~/lib/moment-of";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import type { MultiplierInput } from "./multiplier-input";

interface Saving {
  shopId: number;
  /** chosen by the caller: the same id is the same campaign, made once */
  id: string;
  /** texts are wall-clock times in the shop's time zone */
  input: Omit<MultiplierInput, "startsAt" | "endsAt"> & { startsAt: string | Date; endsAt: string | Date };
  now: Date;
}

/**
 * Creates a multiplier campaign, or changes the one with this id. Awards keep the terms they were made with. One
 * transaction of its own, idempotent by `id`. @throws AppError INVALID (fields startsAt, endsAt), END_BEFORE_START
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

/** Multiplier campaigns that run or will run, and the last few that ended, latest end first. One statement. */
export function listMultipliers(db: Db, { shopId }: { shopId: number }): Promise<MultiplierCampaign[]> {
  return db.multiplierCampaign.findMany({
    where: { shopId },
    orderBy: [{ endsAt: "desc" }, { id: "desc" }],
    take: 50,
  });
}

/**
 * Deletes a multiplier campaign. Awards that it has multiplied stay, by their snapshots. One transaction of its own.
 * Idempotent.
 */
export async function deleteMultiplier(
  prisma: PrismaClient,
  { shopId, id }: { shopId: number; id: string },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    await db.multiplierCampaign.deleteMany({ where: { shopId, id } });
    await enqueue(db, jobs.publishStorefront, { shopId });
  });
}
