import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import type { RowPlace } from "~/lib/place-cursor";
import { loadMemberNames } from "~/modules/members/load-member-names.server";
import type { PersonName } from "~/modules/members/member-name";
import type { RewardTitle } from "./reward-title";

/** A perk that staff have promised and not given yet. */
export interface Deed extends PersonName {
  id: string;
  rewardId: string;
  customerId: bigint;
  points: number;
  title: RewardTitle;
  promisedAt: Date;
  /** then the points go back by themselves; null: never */
  dueAt: Date | null;
}

interface Wanted {
  shopId: number;
  /** the page after this one */
  after?: RowPlace;
  limit: number;
}

/** `waitsForDeed` as PostgreSQL finds it in the index `redemption_deed_idx`. */
const waits = Prisma.raw("status = 'ISSUED' AND code IS NULL");

/** Perks that staff have to give, the longest promised first, by key-set. Two statements. */
export async function listDeeds(
  db: Db,
  { shopId, after, limit }: Wanted,
): Promise<{ rows: Deed[]; next: RowPlace | null }> {
  const beyond = after
    ? Prisma.sql`issued_at >= ${after.at} AND (issued_at > ${after.at} OR id > ${after.id}::uuid)`
    : Prisma.sql`true`;
  const found = await db.$queryRaw<Omit<Deed, keyof PersonName>[]>`
    SELECT id::text, reward_id::text AS "rewardId", customer_id AS "customerId", points, terms -> 'title' AS title,
      issued_at AS "promisedAt", expires_at AS "dueAt"
    FROM redemption WHERE shop_id = ${shopId} AND ${waits} AND ${beyond}
    ORDER BY issued_at, id LIMIT ${limit + 1}`;
  const page = found.slice(0, limit);
  const names = await loadMemberNames(db, { shopId, customerIds: page.map(({ customerId }) => customerId) });
  const last = page.at(-1);
  return {
    rows: page.map((deed) => ({
      ...deed,
      ...(names.get(deed.customerId) ?? { firstName: null, lastName: null, email: null }),
    })),
    next: found.length > limit && last ? { at: last.promisedAt, id: last.id } : null,
  };
}

/** How many perks staff have to give, and since when the oldest is promised. One statement. */
export async function countDeeds(
  db: Db,
  { shopId }: { shopId: number },
): Promise<{ count: number; oldest: Date | null }> {
  const [counted] = await db.$queryRaw<{ count: number; oldest: Date | null }[]>`
    SELECT count(*)::int AS count, min(issued_at) AS oldest FROM redemption WHERE shop_id = ${shopId} AND ${waits}`;
  return counted ?? { count: 0, oldest: null };
}
