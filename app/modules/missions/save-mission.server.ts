import type { Mission, PrismaClient } from "@prisma/client";
import { v7 as uuidV7 } from "uuid";
import { AppError } from "~/lib/app-error";
import { momentOf } from "~/lib/moment-of";
import { getMission } from "./get-mission.server";
import type { MissionInput } from "./mission-input";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

interface Saving {
  shopId: number;
  id?: string;
  /** for a new mission, chosen by the caller: the same id is the same mission, made once */
  newId?: string;
  /** texts are wall-clock times in the shop's time zone */
  input: Omit<MissionInput, "places" | "startsAt" | "endsAt"> & {
    places?: number | null;
    startsAt: string | Date;
    endsAt?: string | Date | null;
  };
  now: Date;
}

/**
 * Creates a mission, or changes the one with this id, and republishes the storefront in the same transaction. Existing
 * awards keep their points.
 * @throws AppError MISSION_NOT_FOUND (404), INVALID (fields startsAt, endsAt), END_BEFORE_START
 */
export async function saveMission(
  prisma: PrismaClient,
  { shopId, id, newId = uuidV7(), input, now }: Saving,
): Promise<Mission> {
  return prisma.$transaction(async (db) => {
    const { timezone } = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { timezone: true } });
    const startsAt = momentOf(input.startsAt, timezone, "startsAt");
    const endsAt = input.endsAt ? momentOf(input.endsAt, timezone, "endsAt") : null;
    if (endsAt && endsAt <= startsAt) throw new AppError("END_BEFORE_START", { field: "endsAt" });
    const values = { ...input, places: input.places ?? null, startsAt, endsAt, updatedAt: now };
    if (id) await getMission(db, { shopId, id, now });
    const mission = id
      ? await db.mission.update({ where: { shopId_id: { shopId, id } }, data: values })
      : await db.mission.upsert({
          where: { shopId_id: { shopId, id: newId } },
          create: { shopId, id: newId, ...values, createdAt: now },
          update: {},
        });
    await enqueue(db, jobs.publishStorefront, { shopId });
    return mission;
  });
}
