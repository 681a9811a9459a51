import type { Mission, PrismaClient } from "@prisma/client";
import { v7 as uuidV7 } from "uuid";
import { AppError } from "~/lib/app-error";
import { fromLocalTime } from "~/lib/local-time";
import { requestStorefront } from "~/modules/members/request-storefront.server";
import { getMission } from "./get-mission.server";
import type { MissionInput } from "./mission-input";

/**
 * Creates a mission, or changes the one with the given id, and asks for the storefront to follow in the same
 * transaction. What members have earned by it keeps the points of its day.
 * @throws AppError MISSION_NOT_FOUND (404)
 */
export async function saveMission(
  prisma: PrismaClient,
  { shopId, id, input, now }: { shopId: number; id?: string; input: MissionInput; now: Date },
): Promise<Mission> {
  return prisma.$transaction(async (db) => {
    const { timezone } = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { timezone: true } });
    const values = {
      ...input,
      places: input.places ?? null,
      startsAt: toMoment(input.startsAt, timezone, "startsAt"),
      endsAt: input.endsAt ? toMoment(input.endsAt, timezone, "endsAt") : null,
      updatedAt: now,
    };
    if (id) await getMission(db, { shopId, id, now });
    const mission = id
      ? await db.mission.update({ where: { shopId_id: { shopId, id } }, data: values })
      : await db.mission.create({ data: { shopId, id: uuidV7(), ...values, createdAt: now } });
    await requestStorefront(db, { shopId });
    return mission;
  });
}

function toMoment(local: string, timezone: string, field: string): Date {
  const moment = fromLocalTime(local, timezone);
  if (!moment) throw new AppError("INVALID", { field });
  return moment;
}
