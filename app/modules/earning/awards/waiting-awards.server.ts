import { Prisma, type EarningEventKind } from "@prisma/client";
import type { Db } from "~/db.server";
import type { RowPlace } from "~/lib/place-cursor";

/**
 * Events, grouped by what staff see when they decide on an award. Each group has a partial index with this same list,
 * `award_waiting_<group>`, so that the awards of one group are found quickly among any number of others.
 */
export const waitingGroups = {
  // prettier-ignore
  earned: [
    "ORDER", "FIRST_ORDER", "COMEBACK", "ACCOUNT", "NEWSLETTER", "SOCIAL_SHARE", "BIRTHDAY", "ANNIVERSARY", "FLOW", "API",
  ],
  review: ["REVIEW"],
  entry: ["MISSION", "SURVEY", "EVENT"],
  referral: ["REFERRAL", "REFERRED_FOLLOW_UP"],
} as const satisfies Record<string, readonly EarningEventKind[]>;

export interface WaitingAward {
  id: string;
  event: EarningEventKind;
  customerId: bigint;
  waitingSince: Date;
}

interface Wanted {
  shopId: number;
  /** a group or part of one */
  events: readonly EarningEventKind[];
  /** the place after which the page begins, in the order asked for */
  after?: RowPlace;
  order: "OLDEST" | "NEWEST";
  limit: number;
}

/** Awards that wait for staff and are worth points. One statement, from the index. */
export async function listWaitingAwards(
  db: Db,
  { shopId, events, after, order, limit }: Wanted,
): Promise<WaitingAward[]> {
  const direction = Prisma.raw(order === "OLDEST" ? "ASC" : "DESC");
  return db.$queryRaw<WaitingAward[]>`
    SELECT id::text, event::text, customer_id AS "customerId", created_at AS "waitingSince" FROM award
    WHERE shop_id = ${shopId} AND status = 'WAITING' AND ${among(events)} AND proposed > 0 AND ${beyond(order, after)}
    ORDER BY created_at ${direction}, id ${direction} LIMIT ${limit}`;
}

/** How many wait, by event; with `until` those that have waited since then. One statement. */
export async function countWaitingAwards(
  db: Db,
  { shopId, events, until = null }: Pick<Wanted, "shopId" | "events"> & { until?: Date | null },
): Promise<{ event: EarningEventKind; count: number }[]> {
  return db.$queryRaw<{ event: EarningEventKind; count: number }[]>`
    SELECT event::text, count(*)::int AS count FROM award
    WHERE shop_id = ${shopId} AND status = 'WAITING' AND ${among(events)} AND proposed > 0
      AND (${until}::timestamptz IS NULL OR created_at <= ${until})
    GROUP BY event`;
}

/** As literals: PostgreSQL does not use a partial index for values that are passed as parameters. */
const among = (events: readonly EarningEventKind[]): Prisma.Sql =>
  Prisma.raw(`event IN (${events.map((event) => `'${event}'`).join(", ")})`);

/** The range on the time alone lets the index begin at the right row; the rest orders awards of the same moment. */
function beyond(order: Wanted["order"], after: Wanted["after"]): Prisma.Sql {
  if (!after) return Prisma.sql`true`;
  const { at, id } = after;
  return order === "OLDEST"
    ? Prisma.sql`created_at >= ${at} AND (created_at > ${at} OR id > ${id}::uuid)`
    : Prisma.sql`created_at <= ${at} AND (created_at < ${at} OR id < ${id}::uuid)`;
}
