import type { EarningEvent } from "@prisma/client";
import type { Db } from "~/db.server";
import { readSnapshot } from "~/modules/earning/award-rows.server";

/** One line of the queue: something that waits for a decision by staff. */
export interface WaitingAward {
  awardId: string;
  event: EarningEvent;
  ruleName: string;
  customerId: bigint;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  /** points the member would get */
  proposed: number;
  /** what each rule said */
  opinions: { ruleName: string; outcome: string; points: number }[];
  /** e.g. "order:450789469" */
  source: string;
  waitingSince: Date;
}

export interface WaitingFilter {
  events?: EarningEvent[];
  /** oldest first unless asked otherwise */
  order?: "OLDEST" | "NEWEST";
}

/** Where a page ends: the last line's time and award. */
export interface WaitingCursor {
  waitingSince: Date;
  awardId: string;
}

/** A page of what waits, by key-set; two statements, from the index, whatever the length of the queue. */
export async function listWaiting(
  db: Db,
  {
    shopId,
    filter = {},
    after,
    limit,
  }: { shopId: number; filter?: WaitingFilter; after?: WaitingCursor; limit: number },
): Promise<{ rows: WaitingAward[]; next: WaitingCursor | null }> {
  const [direction, beyond] = filter.order === "NEWEST" ? (["desc", "lt"] as const) : (["asc", "gt"] as const);
  const awards = await db.award.findMany({
    where: {
      shopId,
      status: "WAITING",
      proposed: { gt: 0 },
      ...(filter.events?.length ? { event: { in: filter.events } } : {}),
      ...(after
        ? {
            OR: [
              { createdAt: { [beyond]: after.waitingSince } },
              { createdAt: after.waitingSince, id: { [beyond]: after.awardId } },
            ],
          }
        : {}),
    },
    orderBy: [{ createdAt: direction }, { id: direction }],
    take: limit + 1,
  });
  const page = awards.slice(0, limit);
  const members = await db.member.findMany({
    where: { shopId, customerId: { in: [...new Set(page.map((award) => award.customerId))] } },
    select: { customerId: true, firstName: true, lastName: true, email: true },
  });
  const memberById = new Map(members.map((member) => [member.customerId, member]));
  const rows = page.map((award): WaitingAward => {
    const { terms, opinions } = readSnapshot(award.snapshot);
    const member = memberById.get(award.customerId);
    return {
      awardId: award.id,
      event: award.event,
      ruleName: terms.ruleName,
      customerId: award.customerId,
      firstName: member?.firstName ?? null,
      lastName: member?.lastName ?? null,
      email: member?.email ?? null,
      proposed: award.proposed,
      opinions,
      source: award.source,
      waitingSince: award.createdAt,
    };
  });
  const last = rows.at(-1);
  const more = awards.length > limit && last;
  return { rows, next: more ? { waitingSince: last.waitingSince, awardId: last.awardId } : null };
}

/** How many wait, by event. One statement. */
export async function countWaiting(db: Db, { shopId }: { shopId: number }): Promise<Map<EarningEvent, number>> {
  const groups = await db.award.groupBy({
    by: ["event"],
    where: { shopId, status: "WAITING", proposed: { gt: 0 } },
    _count: true,
  });
  return new Map(groups.map((group) => [group.event, group._count]));
}

/** Decisions of the last days, newest first, with what became of the award. One page, for the audit trail. */
export async function listDecisions(
  db: Db,
  { shopId, before, limit }: { shopId: number; before?: bigint; limit: number },
) {
  const decisions = await db.decision.findMany({
    where: { shopId, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const page = decisions.slice(0, limit);
  const awards = await db.award.findMany({
    where: { shopId, id: { in: page.map((decision) => decision.awardId) } },
    select: { id: true, event: true, customerId: true, status: true, proposed: true, granted: true, takenBack: true },
  });
  const awardById = new Map(awards.map((award) => [award.id, award]));
  const rows = page.map((decision) => ({ ...decision, award: awardById.get(decision.awardId) ?? null }));
  return { rows, next: decisions.length > limit ? (rows.at(-1)?.id ?? null) : null };
}
