import { Prisma, type MembershipMode } from "@prisma/client";
import type { Db } from "~/db.server";

/** Who began or ended a stay where the account did, and nobody by an own step. */
const BY_ACCOUNT = "account";

/** A customer's latest stay, the open one first. */
const latestStay = Prisma.sql`LEFT JOIN LATERAL (
  SELECT s.id, s.left_at, s.left_by FROM membership s WHERE s.shop_id = m.shop_id AND s.customer_id = m.customer_id
  ORDER BY s.left_at IS NULL DESC, s.id DESC LIMIT 1
) latest ON true`;

/** Who left by an own step comes back by one. */
const mayBegin = Prisma.sql`(latest.id IS NULL OR latest.left_by = ${BY_ACCOUNT})`;

/** A customer whose account was enabled. */
export interface EnabledAccount {
  customerId: bigint;
  /** the account is as old as the customer, as far as is known; else it was enabled by the last change of the customer */
  isFirst: boolean;
}

interface AccountChanges {
  shopId: number;
  enabled: readonly EnabledAccount[];
  disabled: readonly bigint[];
  now: Date;
}

/**
 * Where customers with an account take part: begins and ends stays as accounts are enabled and disabled, by the time of it. Shopify
 * says so of classic accounts only; with others nothing changes. Inside the caller's transaction; at most three statements, none without
 * changes of accounts. @returns customers for whom something changed
 */
export async function followAccounts(db: Db, { shopId, enabled, disabled, now }: AccountChanges): Promise<bigint[]> {
  if (enabled.length + disabled.length === 0) return [];
  const shop = await db.shop.findUniqueOrThrow({ where: { id: shopId } });
  if (shop.membershipMode !== "ACCOUNT" || !shop.classicAccounts) return [];
  const ids = enabled.map(({ customerId }) => customerId.toString());
  const firsts = enabled.map(({ isFirst }) => isFirst);
  const begun = await db.$queryRaw<{ customerId: bigint }[]>`
    INSERT INTO membership (shop_id, customer_id, joined_at, counts_from, joined_by)
    SELECT m.shop_id, m.customer_id, start.at, start.at, ${BY_ACCOUNT}
    FROM unnest(${ids}::bigint[], ${firsts}::boolean[]) AS account (customer_id, is_first)
    JOIN member m ON m.shop_id = ${shopId} AND m.customer_id = account.customer_id AND m.status = 'ACTIVE'
    ${latestStay}
    CROSS JOIN LATERAL (
      SELECT least(${now}, greatest(
        ${shop.membershipSince}::timestamptz, CASE WHEN account.is_first THEN m.customer_created_at ELSE m.customer_updated_at END
      ))::timestamptz(3) AS at
    ) start
    WHERE ${mayBegin}
    ON CONFLICT (shop_id, customer_id) WHERE left_at IS NULL DO NOTHING
    RETURNING customer_id AS "customerId"`;
  const ended = await db.$queryRaw<{ customerId: bigint }[]>`
    UPDATE membership s SET left_at = least(${now}, greatest(s.joined_at, m.customer_updated_at))::timestamptz(3), left_by = ${BY_ACCOUNT}
    FROM member m
    WHERE s.shop_id = ${shopId} AND s.customer_id = ANY (${disabled.map(String)}::bigint[]) AND s.left_at IS NULL
      AND m.shop_id = s.shop_id AND m.customer_id = s.customer_id
    RETURNING s.customer_id AS "customerId"`;
  return [...begun, ...ended].map(({ customerId }) => customerId);
}

/**
 * Begins and ends stays for a new choice of who takes part: with accounts those who have one take part from now on; where members join,
 * nobody does who only has an account; where all do, also those whose account was disabled. One statement.
 */
export async function turnAccountStays(
  db: Db,
  { shopId, mode, now }: { shopId: number; mode: MembershipMode; now: Date },
): Promise<void> {
  if (mode === "JOINED") {
    const open = { shopId, leftAt: null, joinedBy: BY_ACCOUNT };
    await db.membership.updateMany({ where: open, data: { leftAt: now, leftBy: BY_ACCOUNT } });
    return;
  }
  const who =
    mode === "ACCOUNT" ? Prisma.sql`m.has_account AND ${mayBegin}` : Prisma.sql`latest.left_by = ${BY_ACCOUNT}`;
  await db.$executeRaw`
    INSERT INTO membership (shop_id, customer_id, joined_at, counts_from, joined_by)
    SELECT m.shop_id, m.customer_id, ${now}, ${now}, ${BY_ACCOUNT} FROM member m ${latestStay}
    WHERE m.shop_id = ${shopId} AND m.status = 'ACTIVE' AND ${who}
    ON CONFLICT (shop_id, customer_id) WHERE left_at IS NULL DO NOTHING`;
}

export type MembershipCounts = Record<MembershipMode, number>;

/** How many would take part by each choice. One statement. */
export async function countMemberships(db: Db, { shopId }: { shopId: number }): Promise<MembershipCounts> {
  const [counts] = await db.$queryRaw<MembershipCounts[]>`
    SELECT count(*) FILTER (WHERE latest.left_at IS NULL OR latest.left_by = ${BY_ACCOUNT})::int AS "ALL",
      count(*) FILTER (WHERE latest.lasts AND latest.joined_by IS DISTINCT FROM ${BY_ACCOUNT})::int AS "JOINED",
      count(*) FILTER (WHERE latest.lasts OR m.has_account AND (latest.lasts IS NULL OR latest.left_by = ${BY_ACCOUNT}))::int AS "ACCOUNT"
    FROM member m LEFT JOIN (
      SELECT DISTINCT ON (customer_id) customer_id, left_at, left_by, joined_by, left_at IS NULL AS lasts
      FROM membership WHERE shop_id = ${shopId} ORDER BY customer_id, left_at IS NULL DESC, id DESC
    ) latest USING (customer_id)
    WHERE m.shop_id = ${shopId} AND m.status = 'ACTIVE'`;
  return counts ?? { ALL: 0, JOINED: 0, ACCOUNT: 0 };
}
