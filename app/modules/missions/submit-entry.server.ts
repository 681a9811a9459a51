import type { Mission, PrismaClient } from "@prisma/client";
import { v7 as uuidV7 } from "uuid";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { loadAwards } from "~/modules/earning/award-rows.server";
import { bookOccasions } from "~/modules/earning/book-occasions.server";
import { loadRuleBook } from "~/modules/earning/load-rule-book.server";
import { lockMembers } from "~/modules/members/lock-members.server";
import { requestCards } from "~/modules/members/request-cards.server";
import { requestStorefront } from "~/modules/members/request-storefront.server";
import { countEntries } from "./count-entries.server";
import { getMission } from "./get-mission.server";
import { missionBook, missionOccasion, missionSource } from "./mission-occasion";
import { missionStatus, placesLeft } from "./mission-status";
import { checkProof, type SentProof } from "./proof";

interface Submission {
  shopId: number;
  missionId: string;
  customerId: bigint;
  proof: SentProof;
  now: Date;
}

/**
 * Takes a member's entry for a mission and books its award, which takes one of the places. One transaction of its own.
 * Locks the member, then the mission, so that neither the last place nor a member's one entry is given twice.
 *
 * @throws AppError MEMBER_NOT_FOUND, MISSION_NOT_FOUND, MISSION_NOT_RUNNING, ALREADY_TAKEN_PART, NO_PLACES_LEFT,
 * EARNS_NOTHING (no rule gives points for it now), and those of `checkProof`
 */
export async function submitEntry(prisma: PrismaClient, submission: Submission): Promise<{ id: string }> {
  const { shopId, missionId, customerId, now } = submission;
  const id = uuidV7({ msecs: now.getTime() });
  await prisma.$transaction(async (db) => {
    const members = await lockMembers(db, { shopId, customerIds: [customerId] });
    if (members.get(customerId)?.status !== "ACTIVE") throw new AppError("MEMBER_NOT_FOUND", { status: 404 });
    const mission = await lockMission(db, submission);
    if (missionStatus(mission, now) !== "RUNNING") throw new AppError("MISSION_NOT_RUNNING", { status: 409 });
    const known = await db.missionEntry.findUnique({
      where: { shopId_missionId_customerId: { shopId, missionId, customerId } },
      select: { id: true },
    });
    if (known) throw new AppError("ALREADY_TAKEN_PART", { status: 409 });
    const { taken } = (await countEntries(db, { shopId, missionIds: [missionId] }))(missionId);
    if (placesLeft(mission.places, taken) === 0) throw new AppError("NO_PLACES_LEFT", { status: 409 });
    const proof = checkProof(mission.proof, submission.proof);
    const awardId = await book(db, mission, { customerId, now });
    await db.missionEntry.create({ data: { shopId, id, missionId, customerId, awardId, ...proof, createdAt: now } });
    await requestCards(db, { shopId, customerIds: [customerId] });
    if (mission.places !== null) await requestStorefront(db, { shopId });
  });
  return { id };
}

async function lockMission(db: Db, { shopId, missionId, now }: Submission): Promise<Mission> {
  await getMission(db, { shopId, id: missionId, now });
  await db.$queryRaw`SELECT id FROM mission WHERE shop_id = ${shopId} AND id = ${missionId}::uuid FOR UPDATE`;
  return getMission(db, { shopId, id: missionId, now });
}

/** @returns the id of the award */
async function book(db: Db, mission: Mission, { customerId, now }: { customerId: bigint; now: Date }): Promise<string> {
  const { shopId, id: missionId, kind } = mission;
  const rules = missionBook(await loadRuleBook(db, { shopId }), mission);
  const source = missionSource(missionId, customerId);
  const stored = await loadAwards(db, { shopId, sources: [source], customerIds: [] });
  const occasions = [missionOccasion({ kind, missionId, customerId, at: now })];
  await bookOccasions(db, { shopId, occasions, stored, book: rules, now });
  const award = await db.award.findFirst({ where: { shopId, source }, select: { id: true } });
  if (!award) throw new AppError("EARNS_NOTHING", { status: 409 });
  return award.id;
}
