import { Prisma, type Membership } from "@prisma/client";
import type { Db } from "~/db.server";
import { asksForStays, membershipState, type MembershipState, type MembershipTerms, type Stay } from "./takes-part";

/** The stays of these customers, each customer's in order. One statement, none while everybody takes part. */
export async function loadStays(
  db: Db,
  { shopId, customerIds, terms }: { shopId: number; customerIds: readonly bigint[]; terms: MembershipTerms },
): Promise<Map<bigint, Stay[]>> {
  if (!asksForStays(terms) || customerIds.length === 0) return new Map();
  const rows = await db.$queryRaw<(Stay & { customerId: bigint })[]>`
    SELECT customer_id AS "customerId", joined_at AS "joinedAt", counts_from AS "countsFrom", left_at AS "leftAt"
    FROM membership WHERE shop_id = ${shopId} AND customer_id = ANY (${[...new Set(customerIds)].map(String)}::bigint[])
    ORDER BY customer_id, joined_at NULLS FIRST, id`;
  return Map.groupBy(rows, ({ customerId }) => customerId);
}

/** What of a shop says who takes part. */
export const membershipFields = {
  membershipMode: true,
  membershipBefore: true,
  membershipSince: true,
  someoneLeft: true,
} as const;

/** Who takes part, and how many days before joining count. One statement. */
export async function readMembershipTerms(
  db: Db,
  { shopId }: { shopId: number },
): Promise<MembershipTerms & { joinOrderDays: number }> {
  const select = { ...membershipFields, joinOrderDays: true };
  return db.shop.findUniqueOrThrow({ where: { id: shopId }, select });
}

/** Where these customers stand now, by number. Two statements, one while everybody takes part. */
export async function readMembershipStates(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: readonly bigint[] },
): Promise<Map<bigint, MembershipState>> {
  const terms = await readMembershipTerms(db, { shopId });
  const stays = await loadStays(db, { shopId, customerIds, terms });
  return new Map(
    customerIds.map((customerId) => {
      const own = stays.get(customerId);
      const lasts = own ? own.some(({ leftAt }) => leftAt === null) : null;
      return [customerId, membershipState(terms.membershipMode, lasts)];
    }),
  );
}

/** A stay with the proof of what was accepted. */
export type MemberStay = Pick<
  Membership,
  "joinedAt" | "leftAt" | "wording" | "wordingVersion" | "language" | "termsVersion" | "termsText"
>;

/** A customer's latest stay. One statement. */
export function readLatestStay(
  db: Db,
  { shopId, customerId }: { shopId: number; customerId: bigint },
): Promise<MemberStay | null> {
  return db.membership.findFirst({
    where: { shopId, customerId },
    orderBy: { id: "desc" },
    select: {
      joinedAt: true,
      leftAt: true,
      wording: true,
      wordingVersion: true,
      language: true,
      termsVersion: true,
      termsText: true,
    },
  });
}

/** What a customer accepted by joining, as far as it is known. */
export interface Acceptance {
  /** the text as they read it */
  wording?: string | undefined;
  version?: string | undefined;
  language?: string | undefined;
  /** the programme's terms that went with it, where this app has shown them */
  terms?: { version: number; text: string } | undefined;
}

interface Step {
  shopId: number;
  customerId: bigint;
  /** "member" for their own step, else who did it for them */
  by: string;
  now: Date;
}

const DAY_MS = 86_400_000;

/**
 * Opens a stay, unless one is open. Inside the caller's transaction, which holds the member's lock; one statement.
 *
 * @returns from when on things count; null where nothing was to be done
 */
export async function openStay(
  db: Db,
  { shopId, customerId, by, now, orderDays, accepted }: Step & { orderDays: number; accepted: Acceptance },
): Promise<Date | null> {
  const countsFrom = new Date(now.getTime() - orderDays * DAY_MS);
  const { wording = null, version = null, language = null, terms } = accepted;
  const opened = await db.$executeRaw`
    INSERT INTO membership (
      shop_id, customer_id, joined_at, counts_from, joined_by, wording, wording_version, language, terms_version, terms_text
    ) VALUES (
      ${shopId}, ${customerId}, ${now}, ${countsFrom}, ${by}, ${wording}, ${version}, ${language},
      ${terms?.version ?? null}, ${terms?.text ?? null}
    )
    ON CONFLICT (shop_id, customer_id) WHERE left_at IS NULL DO NOTHING`;
  return opened > 0 ? countsFrom : null;
}

/**
 * Ends the open stay. Who takes part because everybody does has none and gets one that has ended. Inside the caller's transaction,
 * which holds the member's lock; at most four statements.
 *
 * @returns whether anything was to be done
 */
export async function endStay(
  db: Db,
  { shopId, customerId, by, now, terms }: Step & { terms: MembershipTerms },
): Promise<boolean> {
  const data = { leftAt: now, leftBy: by };
  const { count } = await db.membership.updateMany({ where: { shopId, customerId, leftAt: null }, data });
  if (count === 0) {
    const known = await db.membership.count({ where: { shopId, customerId } });
    if (terms.membershipMode !== "ALL" || known > 0) return false;
    await db.membership.create({ data: { shopId, customerId, ...data } });
  }
  // Written by the first who leaves only, so that others do not wait for the shop's row.
  if (!terms.someoneLeft) await db.shop.update({ where: { id: shopId }, data: { someoneLeft: true } });
  return true;
}

/**
 * Gives the stays of a customer that Shopify merged to the one who was kept. Of two open ones the earlier goes on. Inside the caller's
 * transaction; two statements.
 */
export async function moveStays(
  db: Db,
  { shopId, keptId, removedId, now }: { shopId: number; keptId: bigint; removedId: bigint; now: Date },
): Promise<void> {
  const both = Prisma.sql`shop_id = ${shopId} AND customer_id IN (${keptId}, ${removedId}) AND left_at IS NULL`;
  await db.$executeRaw`
    UPDATE membership SET left_at = ${now}, left_by = 'system' WHERE ${both}
      AND id <> (SELECT id FROM membership WHERE ${both} ORDER BY counts_from, id LIMIT 1)`;
  await db.membership.updateMany({ where: { shopId, customerId: removedId }, data: { customerId: keptId } });
}
