import type { Award, EarningEvent, Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { readSnapshot, type AwardSnapshot } from "~/modules/earning/award-rows.server";
import { orderIdOfSource } from "~/modules/earning/order-occasions";
import { loadProofs, type EntryProof } from "~/modules/missions/load-proofs.server";

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
  /** e.g. "order:450789469" */
  source: string;
  /** e.g. "#1001", when an order earned it */
  orderName: string | null;
  /** what was written, when a review earned it */
  review: { stars: number; productTitle: string; title: string; text: string } | null;
  /** what was sent in, when a mission earned it */
  proof: EntryProof | null;
  /** terms and sums it was counted by */
  snapshot: AwardSnapshot;
  waitingSince: Date;
}

export interface WaitingFilter {
  events?: EarningEvent[];
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

/** A page of what waits, by key-set; four statements, from the index, whatever the length of the queue. */
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
  const rows = await describe(db, { shopId, awards: page });
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

/** Adds who it is for, and the order or review it comes from. */
async function describe(db: Db, { shopId, awards }: { shopId: number; awards: Award[] }): Promise<WaitingAward[]> {
  const members = await db.member.findMany({
    where: { shopId, customerId: { in: [...new Set(awards.map((award) => award.customerId))] } },
    select: { customerId: true, firstName: true, lastName: true, email: true },
  });
  const orders = await db.order.findMany({
    where: { shopId, orderId: { in: awards.flatMap(({ source }) => orderIdOfSource(source) ?? []) } },
    select: { orderId: true, name: true },
  });
  const reviews = await db.review.findMany({
    where: { shopId, source: { in: awards.flatMap(({ event, source }) => (event === "REVIEW" ? source : [])) } },
    select: { source: true, stars: true, productTitle: true, title: true, text: true },
  });
  const reviewBySource = new Map(reviews.map(({ source, ...review }) => [source, review]));
  const proofs = await loadProofs(db, { shopId, awardIds: awards.map(({ id }) => id) });
  const memberById = new Map(members.map((member) => [member.customerId, member]));
  const orderById = new Map(orders.map((order) => [order.orderId, order.name]));
  return awards.map((award): WaitingAward => {
    const snapshot = readSnapshot(award.snapshot);
    const member = memberById.get(award.customerId);
    return {
      awardId: award.id,
      event: award.event,
      ruleName: snapshot.terms.ruleName,
      customerId: award.customerId,
      firstName: member?.firstName ?? null,
      lastName: member?.lastName ?? null,
      email: member?.email ?? null,
      proposed: award.proposed,
      source: award.source,
      orderName: orderById.get(orderIdOfSource(award.source) ?? -1n) ?? null,
      review: reviewBySource.get(award.source) ?? null,
      proof: proofs.get(award.id) ?? null,
      snapshot,
      waitingSince: award.createdAt,
    };
  });
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
