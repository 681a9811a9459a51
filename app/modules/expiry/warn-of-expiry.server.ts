import { Prisma } from "@prisma/client";
import type { PrismaClient } from "@prisma/client";
import { addDays, dayOf, startOf, type IsoDay } from "~/lib/shop-day";
import { lockMembers } from "~/modules/members/lock-members.server";
import { requestCards } from "~/modules/publishing/request-cards.server";
import { activeSince } from "./active-since.server";
import { lapsedBefore } from "./expiry-date";
import { expiringLots } from "./expiring-lots.server";
import type { ShopExpiry } from "./read-expiry.server";

/** Days before the expiry on which a member is told. */
const first = 30;
const last = 7;
const batchSize = 1_000;

export interface ExpiryWarning {
  customerId: bigint;
  points: number;
  on: IsoDay;
  /** 30 or 7 */
  days: number;
}

type Transaction = Prisma.TransactionClient;

interface Warn {
  shopId: number;
  expiry: ShopExpiry;
  now: Date;
  /** what follows, in the same transaction */
  after: (tx: Transaction, warnings: ExpiryWarning[]) => Promise<void>;
}

/**
 * Warns members of points that expire within 30 days, and again within 7, once each for each day of expiry. Members in batches, each
 * in a transaction of its own; running it again does nothing.
 */
export async function warnOfExpiry(prisma: PrismaClient, warn: Warn): Promise<void> {
  const { shopId, expiry, now } = warn;
  const today = dayOf(now, expiry.timeZone);
  const day = lapsedBefore(expiry.terms, addDays(today, first));
  if (day === null) return;
  await prisma.$executeRaw`DELETE FROM expiry_warning WHERE shop_id = ${shopId} AND expires_on < ${today}::date`;
  const before = startOf(day, expiry.timeZone);
  let from = -1n;
  for (;;) {
    const found = await findConcerned(prisma, {
      shopId,
      before,
      until: startOf(addDays(today, first), expiry.timeZone),
      from,
    });
    const active =
      expiry.terms.mode === "AFTER_INACTIVITY"
        ? await activeSince(prisma, { shopId, customerIds: found, kinds: expiry.policy.activities, since: before })
        : new Set<bigint>();
    const concerned = found.filter((customerId) => !active.has(customerId));
    if (concerned.length > 0)
      await prisma.$transaction((tx) => warnMembers(tx, warn, concerned, today), { timeout: 60_000 });
    from = found.at(-1) ?? from;
    if (found.length < batchSize) return;
  }
}

/** Members with lots that expire within 30 days, unless the member has been active. */
async function findConcerned(
  prisma: PrismaClient,
  { shopId, before, until, from }: { shopId: number; before: Date; until: Date; from: bigint },
): Promise<bigint[]> {
  const rows = await prisma.$queryRaw<{ customerId: bigint }[]>`
    SELECT DISTINCT customer_id AS "customerId" FROM open_lot
    WHERE shop_id = ${shopId} AND customer_id > ${from}
      AND CASE WHEN expires_at IS NULL THEN earned_at < ${before} ELSE expires_at <= ${until} END
    ORDER BY customer_id LIMIT ${batchSize}`;
  return rows.map(({ customerId }) => customerId);
}

/** Nobody is told whose data was erased: their points have stayed, and nothing else may. */
async function warnMembers(tx: Transaction, warn: Warn, concerned: bigint[], today: IsoDay): Promise<void> {
  const { shopId, expiry, after } = warn;
  const members = await lockMembers(tx, { shopId, customerIds: concerned });
  const customerIds = concerned.filter((customerId) => members.get(customerId)?.status !== "REDACTED");
  const only = Prisma.sql`customer_id = ANY (${customerIds.map(String)}::bigint[])`;
  const warnings = await tx.$queryRaw<ExpiryWarning[]>`
    WITH due AS (
      SELECT customer_id, "on", sum(points)::float8 AS points,
        CASE WHEN "on" <= ${addDays(today, last)}::date THEN ${last}::int ELSE ${first}::int END AS days
      FROM (${expiringLots({ shopId, only, ...expiry })}) AS lot
      WHERE "on" > ${today}::date AND "on" <= ${addDays(today, first)}::date
      GROUP BY customer_id, "on"
    ), told AS (
      INSERT INTO expiry_warning (shop_id, customer_id, expires_on, days)
      SELECT ${shopId}, customer_id, "on", days FROM due ON CONFLICT DO NOTHING
      RETURNING customer_id, expires_on AS "on"
    )
    SELECT customer_id AS "customerId", points, to_char("on", 'YYYY-MM-DD') AS "on", days
    FROM due JOIN told USING (customer_id, "on") ORDER BY customer_id, "on"`;
  if (warnings.length === 0) return;
  await requestCards(tx, { shopId, customerIds: warnings.map(({ customerId }) => customerId) });
  await after(tx, warnings);
}
