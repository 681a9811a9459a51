import type { Mission, PrismaClient } from "@prisma/client";
import { v7 as uuidV7 } from "uuid";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { afterBooking } from "~/modules/earning/awards/after-booking.server";
import { loadAwards } from "~/modules/earning/awards/award-rows.server";
import type { AwardChange } from "~/modules/earning/awards/book-awards.server";
import { bookEarningEvents } from "~/modules/earning/awards/book-earning-events.server";
import { findAwardHeads, listAwardsOfSource } from "~/modules/earning/awards/find-awards.server";
import { sendMessages } from "~/modules/earning/flow/announce-awards.server";
import { entrySubmitted } from "~/modules/earning/flow/voice-messages";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import { lockMembers } from "~/modules/members/lock-members.server";
import { lockMission } from "./lock-mission.server";
import { missionBook, missionEarningEvent } from "./mission-earning-event";
import { placesLeft } from "./mission-status";
import { checkProof, type SentProof } from "./proof";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";
import { missionSource } from "~/modules/earning/core/award-source";

interface Submission {
  shopId: number;
  missionId: string;
  customerId: bigint;
  proof: SentProof;
  now: Date;
}

/**
 * Stores a member's entry for a mission, which takes one of its places, and books its award. After a rejection the
 * member may send in another entry; the rejected one stays as it is. One transaction of its own. Locks the member, then
 * the mission, so that neither the last place nor a member's one entry is given twice.
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
    const mission = await lockMission(db, { shopId, id: missionId, now });
    if (mission.status !== "RUNNING") throw new AppError("MISSION_NOT_RUNNING", { status: 409 });
    const attempt = await nextAttempt(db, { shopId, missionId, customerId });
    if (placesLeft(mission.places, mission.taken) === 0) throw new AppError("NO_PLACES_LEFT", { status: 409 });
    const proof = checkProof(mission.proof, submission.proof);
    const { awardId, changes } = await book(db, mission, { customerId, attempt, now });
    const entry = { shopId, id, missionId, customerId, attempt, awardId };
    await db.missionEntry.create({ data: { ...entry, ...proof, createdAt: now } });
    if (proof.photo) await enqueue(db, jobs.encodePhotos, { shopId });
    await afterBooking(db, { shopId, changes, now });
    await sendMessages(db, { shopId, messages: [entrySubmitted({ customerId, awardId, mission })] });
    if (mission.places !== null) await enqueue(db, jobs.publishStorefront, { shopId });
  });
  return { id };
}

/** @returns the number of the member's next entry @throws AppError ALREADY_TAKEN_PART unless the last was rejected */
async function nextAttempt(db: Db, of: { shopId: number; missionId: string; customerId: bigint }): Promise<number> {
  const last = await db.missionEntry.findFirst({
    where: of,
    orderBy: { attempt: "desc" },
    select: { attempt: true, awardId: true },
  });
  if (!last) return 1;
  const [award] = await findAwardHeads(db, { shopId: of.shopId, ids: [last.awardId] });
  if (award?.status !== "REJECTED") throw new AppError("ALREADY_TAKEN_PART", { status: 409 });
  return last.attempt + 1;
}

/** @returns the award and what its booking changed */
async function book(
  db: Db,
  mission: Mission,
  { customerId, attempt, now }: { customerId: bigint; attempt: number; now: Date },
): Promise<{ awardId: string; changes: AwardChange[] }> {
  const { shopId, id: missionId, kind } = mission;
  const rules = missionBook(await loadRuleBook(db, { shopId }), mission);
  const source = missionSource({ missionId, customerId, attempt });
  const stored = await loadAwards(db, { shopId, sources: [source], customerIds: [customerId], events: [kind] });
  const earningEvents = [missionEarningEvent({ kind, missionId, customerId, attempt, at: now })];
  const changes = await bookEarningEvents(db, { shopId, earningEvents, stored, book: rules, now });
  const [award] = await listAwardsOfSource(db, { shopId, source });
  if (!award) throw new AppError("EARNS_NOTHING", { status: 409 });
  return { awardId: award.id, changes };
}
