import type { Award, PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { lockMembers } from "~/modules/members/lock-members.server";
import { readMembershipStates } from "~/modules/members/membership/stays.server";
import { afterBooking } from "./after-booking.server";
import { awardId } from "./award-rows.server";
import { bookAwards } from "./book-awards.server";
import type { AwardTerms } from "~/modules/earning/core/award-terms";
import { newAward, adjustAwardTo } from "~/modules/earning/core/adjust-award";
import { grantSource } from "~/modules/earning/core/award-source";

/** Takes the place of a rule's id: awards granted by the API or Flow have no rule. */
const NO_RULE_ID = "00000000-0000-4000-8000-000000000000";

interface Grant {
  shopId: number;
  customerId: bigint;
  points: number;
  /** text for the member and staff */
  reason: string;
  event: "API" | "FLOW";
  /** chosen by the caller: the same key grants once */
  key: string;
  /** "api:<key id>" */
  actor: string;
  now: Date;
}

const termsOf = (points: number, reason: string): AwardTerms => ({
  ruleId: NO_RULE_ID,
  ruleName: reason,
  formula: { kind: "FIXED", points },
  multiplierPercent: 100,
  rounding: "FLOOR",
  basis: { includeTax: true, includeShipping: false, afterDiscounts: true },
  holdDays: 0,
  approval: "AUTOMATIC",
});

/**
 * Grants points that another program has decided on, available at once, as an award of its own; the member card follows.
 * One transaction of its own, idempotent by `key`. Locks the member.
 *
 * @throws AppError MEMBER_NOT_FOUND, also when the member was merged into another or deleted; NOT_TAKING_PART
 */
export async function grantAward(prisma: PrismaClient, grant: Grant): Promise<Award> {
  const { shopId, customerId, points, reason, event, key, actor, now } = grant;
  const source = grantSource(event, key);
  const id = awardId(shopId, NO_RULE_ID, source);
  const where = { shopId_id: { shopId, id } };
  return prisma.$transaction(async (db) => {
    const members = await lockMembers(db, { shopId, customerIds: [customerId] });
    if (members.get(customerId)?.status !== "ACTIVE") throw new AppError("MEMBER_NOT_FOUND", { status: 404 });
    const known = await db.award.findUnique({ where });
    if (known) return known;
    await refuseApart(db, { shopId, customerId });
    const fresh = newAward({ customerId, terms: termsOf(points, reason), counted: { points }, certainAt: now });
    const adjusted = adjustAwardTo(fresh, points, { takeBackPolicy: "STOP_AT_ZERO", available: 0, now });
    if (!adjusted?.posting) throw new RangeError(`Not a number of points: ${points}`);
    const award = { ...adjusted.award, id, event, source, ruleResults: [] };
    const changes = [{ award, posting: adjusted.posting, before: null, reason }];
    await bookAwards(db, { shopId, changes, actor, now });
    await afterBooking(db, { shopId, changes, now });
    return db.award.findUniqueOrThrow({ where });
  });
}

/** Who does not take part earns nothing, from no side. At most two statements. */
async function refuseApart(db: Db, { shopId, customerId }: { shopId: number; customerId: bigint }): Promise<void> {
  const [state] = (await readMembershipStates(db, { shopId, customerIds: [customerId] })).values();
  if (state !== "JOINED") throw new AppError("NOT_TAKING_PART", { status: 409 });
}
