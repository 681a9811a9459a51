import type { EarningEventKind, Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { describeAwards, type WaitingAward } from "./describe-awards.server";

export interface WaitingFilter {
  events?: EarningEventKind[];
  /** oldest first unless asked otherwise */
  order?: "OLDEST" | "NEWEST";
}

/** A line's place in the queue: its time and award. */
export interface WaitingCursor {
  waitingSince: Date;
  awardId: string;
}

interface WaitingPage {
  shopId: number;
  filter?: WaitingFilter;
  /** the page that follows this line, or the one that ends before it */
  after?: WaitingCursor;
  before?: WaitingCursor;
  limit: number;
}

/** A page of what waits, by key-set; five statements, from the index, whatever the length of the queue. */
export async function listWaiting(
  db: Db,
  { shopId, filter = {}, after, before, limit }: WaitingPage,
): Promise<{ rows: WaitingAward[]; next: WaitingCursor | null; previous: WaitingCursor | null }> {
  const backward = !after && before !== undefined;
  const descending = (filter.order === "NEWEST") !== backward;
  const direction = descending ? "desc" : "asc";
  const found = await db.award.findMany({
    where: {
      shopId,
      status: "WAITING",
      proposed: { gt: 0 },
      ...(filter.events?.length ? { event: { in: filter.events } } : {}),
      ...beyond(after ?? before, descending),
    },
    orderBy: [{ createdAt: direction }, { id: direction }],
    take: limit + 1,
  });
  const page = found.slice(0, limit);
  if (backward) page.reverse();
  const rows = await describeAwards(db, { shopId, awards: page });
  const more = found.length > limit;
  const [first, last] = [rows.at(0), rows.at(-1)];
  return {
    rows,
    next: (backward || more) && last ? placeOf(last) : null,
    previous: (backward ? more : after) && first ? placeOf(first) : null,
  };
}

const placeOf = ({ waitingSince, awardId }: WaitingAward): WaitingCursor => ({ waitingSince, awardId });

/** The range on the time alone lets the index begin at the right place; the rest sorts out lines of the same moment. */
function beyond(place: WaitingCursor | undefined, descending: boolean): Prisma.AwardWhereInput {
  if (!place) return {};
  const { waitingSince, awardId } = place;
  return descending
    ? {
        createdAt: { lte: waitingSince },
        OR: [{ createdAt: { lt: waitingSince } }, { id: { lt: awardId } }],
      }
    : {
        createdAt: { gte: waitingSince },
        OR: [{ createdAt: { gt: waitingSince } }, { id: { gt: awardId } }],
      };
}

/** How many wait, by event. One statement. */
export async function countWaiting(db: Db, { shopId }: { shopId: number }): Promise<Map<EarningEventKind, number>> {
  const groups = await db.award.groupBy({
    by: ["event"],
    where: { shopId, status: "WAITING", proposed: { gt: 0 } },
    _count: true,
  });
  return new Map(groups.map((group) => [group.event, group._count]));
}
