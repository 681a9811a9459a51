import type { Award, Decision, PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { afterBooking } from "~/modules/earning/awards/after-booking.server";
import { bookAwards, type AwardChange } from "~/modules/earning/awards/book-awards.server";
import { toStoredAward, type StoredAward } from "~/modules/earning/awards/award-rows.server";
import { availableChange, type AdjustContext, type AwardAdjustment } from "~/modules/earning/core/adjust-award";
import { lockAvailable } from "~/modules/ledger/lock-available.server";
import { activeMember } from "~/modules/members/active-member";
import { lockMembers, type LockedMember } from "~/modules/members/lock-members.server";
import { listReplacedAwards } from "~/modules/missions/list-replaced-awards.server";
import { passVerdict, undoVerdict, type Verdict } from "./decide-award";
import { loadLastDecisions } from "./load-last-decisions.server";

export interface DecideAwardsInput {
  shopId: number;
  awardIds: string[];
  /** "staff:<user id>" or "api:<key id>" */
  actor: string;
  actorName?: string | null;
  /** why; staff see it */
  note?: string | null;
  /** a word to the member, who sees it */
  memberText?: string | null;
  now: Date;
}

export interface DecidedAward {
  awardId: string;
  /**
   * ALREADY: somebody was quicker; `status` tells how they decided. REPLACED: the member took part in the mission anew
   * after the rejection, which therefore stands. NO_MEMBER: the award waits, but there is nobody to give points to; it can
   * be rejected.
   */
  outcome: "DECIDED" | "ALREADY" | "REPLACED" | "NO_MEMBER" | "NOT_FOUND";
  status: Award["status"] | null;
  /** who was quicker, where that is known */
  by: Pick<Decision, "actor" | "actorName"> | null;
}

/**
 * Approves or rejects waiting awards, books what was approved and keeps who decided; the review behind an award is
 * published or rejected with it. An award of a member who was deleted cannot be approved. One transaction of its own, a constant number of statements. Of two people deciding at
 * once the second is told what the first decided.
 */
export function decideAwards(
  prisma: PrismaClient,
  { verdict, ...input }: DecideAwardsInput & { verdict: Verdict },
): Promise<DecidedAward[]> {
  return change(prisma, { ...input, verdict }, (award, context) => passVerdict(award, verdict, context));
}

/**
 * Puts awards that staff decided on back to waiting; what was booked is taken back by a new booking. What the rules gave
 * by themselves stays, and a rejected entry for a mission stays rejected once the member has sent in another. Otherwise
 * as `decideAwards`.
 */
export function undoDecisions(prisma: PrismaClient, input: DecideAwardsInput): Promise<DecidedAward[]> {
  return change(prisma, { ...input, verdict: "UNDONE" }, undoVerdict);
}

type Change = DecideAwardsInput & { verdict: Verdict | "UNDONE" };

async function change(
  prisma: PrismaClient,
  input: Change,
  decide: (award: StoredAward, context: AdjustContext) => AwardAdjustment | null,
): Promise<DecidedAward[]> {
  return prisma.$transaction(
    async (db) => {
      const { shopId, awardIds, now } = input;
      const { rows, members } = await lockAwards(db, { shopId, awardIds });
      const replaced = input.verdict === "UNDONE" ? await listReplacedAwards(db, { shopId, awardIds }) : new Set();
      const open = input.verdict === "UNDONE" ? await listUndecided(db, { shopId, awardIds }) : new Set();
      const { takeBackPolicy } = await db.programme.findUniqueOrThrow({ where: { shopId } });
      const available = await lockAvailable(db, {
        shopId,
        customerIds: [...rows.values()].map((row) => row.customerId),
      });
      const decision = { verdict: input.verdict, memberText: input.memberText ?? null };
      const changes: AwardChange[] = [];
      const results = awardIds.map((awardId): DecidedAward => {
        const row = rows.get(awardId);
        if (!row) return { awardId, outcome: "NOT_FOUND", status: null, by: null };
        if (replaced.has(awardId)) return { awardId, outcome: "REPLACED", status: row.status, by: null };
        const award = toStoredAward(row);
        const before = available.get(row.customerId) ?? 0;
        const settled = open.has(awardId) ? null : decide(award, { takeBackPolicy, available: before, now });
        if (!settled) return { awardId, outcome: "ALREADY", status: row.status, by: null };
        if (input.verdict === "APPROVED" && activeMember(row.customerId, members) === null)
          return { awardId, outcome: "NO_MEMBER", status: row.status, by: null };
        available.set(row.customerId, before + availableChange(settled.posting));
        const { posting } = settled;
        changes.push({ award: { ...award, ...settled.award }, posting, before: award.status, decision });
        return { awardId, outcome: "DECIDED", status: settled.award.status, by: null };
      });
      await book(db, input, changes);
      return nameDeciders(db, { shopId, results });
    },
    { timeout: 60_000 },
  );
}

/** The awards and their members, as they are once the members are locked. */
async function lockAwards(
  db: Db,
  { shopId, awardIds }: { shopId: number; awardIds: string[] },
): Promise<{ rows: Map<string, Award>; members: Map<bigint, LockedMember> }> {
  const where = { shopId, id: { in: awardIds } };
  const found = await db.award.findMany({ where, select: { customerId: true } });
  const members = await lockMembers(db, { shopId, customerIds: found.map((award) => award.customerId) });
  const rows = await db.award.findMany({ where });
  return { rows: new Map(rows.map((row) => [row.id, row])), members };
}

/** Which of these awards nobody has decided on, or not since it was last undone. One statement. */
async function listUndecided(
  db: Db,
  { shopId, awardIds }: { shopId: number; awardIds: string[] },
): Promise<Set<string>> {
  const decisions = await loadLastDecisions(db, { shopId, awardIds });
  return new Set(awardIds.filter((id) => (decisions.get(id)?.verdict ?? "UNDONE") === "UNDONE"));
}

/** Adds who was quicker. One statement, none when nobody was. */
async function nameDeciders(
  db: Db,
  { shopId, results }: { shopId: number; results: DecidedAward[] },
): Promise<DecidedAward[]> {
  const awardIds = results.flatMap(({ awardId, outcome }) => (outcome === "ALREADY" ? awardId : []));
  if (awardIds.length === 0) return results;
  const decisions = await loadLastDecisions(db, { shopId, awardIds });
  return results.map((result) =>
    result.outcome === "ALREADY" ? { ...result, by: decisions.get(result.awardId) ?? null } : result,
  );
}

/** Books what was decided, keeps who decided it, and does what follows. */
async function book(
  db: Db,
  { shopId, verdict, actor, actorName = null, note = null, memberText = null, now }: Change,
  changes: AwardChange[],
): Promise<void> {
  await bookAwards(db, { shopId, changes, actor, now });
  const said = { shopId, verdict, actor, actorName, note, memberText, decidedAt: now };
  await db.decision.createMany({ data: changes.map(({ award }) => ({ ...said, awardId: award.id })) });
  await afterBooking(db, { shopId, changes, now });
}
