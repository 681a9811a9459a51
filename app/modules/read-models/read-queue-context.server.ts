import type { Db } from "~/db.server";
import { memberName, type PersonName } from "~/modules/members/member-name";

/** What staff know of a member when they decide. */
interface MemberContext {
  tier: string | null;
  /** the account's beginning or the first order, whichever was earlier */
  since: Date | null;
  orders: number;
  /** reviews that were published before */
  published: number;
  /** what was rejected before, of any kind */
  rejected: number;
  /** points that the member has, besides those reserved for what waits */
  available: number;
}

/** The order that points are for; for a review the newest one with its product before it was written. */
export interface Purchase {
  orderId: bigint;
  orderName: string;
  boughtAt: Date;
  /** of an order that points are for, its first lines */
  products: { productId: string | null; title: string; quantity: number }[];
  /** how many lines it has in all */
  lines: number;
}

/** A review or an entry of another member with the same text. */
interface SameText {
  customerId: bigint;
  memberName: string | null;
  /** of the product or the mission */
  title: string;
  writtenAt: Date;
}

export interface QueueContext {
  members: Map<bigint, MemberContext>;
  purchases: Map<string, Purchase>;
  sameTexts: Map<string, SameText[]>;
}

interface Asked {
  shopId: number;
  items: readonly { id: string; customerId: bigint; orderId: bigint | null; review: { id: string } | null }[];
}

/** How many others with the same text are looked for: three are named, the fourth tells that there are more. */
const SAME_TEXTS_MAX = 4;
const PRODUCTS_MAX = 3;

/** What stands beside waiting items so that staff can decide, by item. Three statements for any number of items. */
export async function readQueueContext(db: Db, { shopId, items }: Asked): Promise<QueueContext> {
  const asked = JSON.stringify(
    items.map(({ id, orderId, review }) => ({
      item: id,
      orderId: orderId?.toString() ?? null,
      reviewId: review?.id ?? null,
    })),
  );
  const members = await db.$queryRaw<(MemberContext & { customerId: bigint })[]>`
    SELECT m.customer_id AS "customerId", t.name AS tier, least(m.customer_created_at, m.first_order_at) AS since,
      m.order_count AS orders,
      (SELECT count(*)::int FROM review r
        WHERE r.shop_id = m.shop_id AND r.customer_id = m.customer_id AND r.status = 'PUBLISHED') AS published,
      (SELECT count(*)::int FROM award a
        WHERE a.shop_id = m.shop_id AND a.customer_id = m.customer_id AND a.status = 'REJECTED')
        + (SELECT count(*)::int FROM redemption taken WHERE taken.shop_id = m.shop_id
          AND taken.customer_id = m.customer_id AND taken.status = 'REJECTED') AS rejected,
      coalesce((SELECT balance FROM ledger_account held WHERE held.shop_id = m.shop_id
        AND held.customer_id = m.customer_id AND held.kind = 'AVAILABLE'), 0)::float8 AS available
    FROM member m
    LEFT JOIN tier t ON t.shop_id = m.shop_id AND t.id = m.tier_id AND t.deleted_at IS NULL
    WHERE m.shop_id = ${shopId} AND m.customer_id = ANY (${items.map(({ customerId }) => `${customerId}`)}::bigint[])`;
  const purchases = await db.$queryRaw<(Purchase & { itemId: string })[]>`
    SELECT asked.item AS "itemId", bought.order_id AS "orderId", bought.name AS "orderName",
      bought.processed_at AS "boughtAt", coalesce(products.listed, '[]') AS products,
      coalesce(jsonb_array_length(bought.snapshot->'lines'), 0) AS lines
    FROM jsonb_to_recordset(${asked}::jsonb) AS asked (item text, "orderId" bigint, "reviewId" uuid)
    JOIN LATERAL (
      SELECT o.order_id, o.name, o.processed_at, o.snapshot FROM "order" o
      WHERE o.shop_id = ${shopId} AND o.order_id = asked."orderId"
      UNION ALL (
        SELECT o.order_id, o.name, o.processed_at, o.snapshot FROM review r
        JOIN "order" o ON o.shop_id = r.shop_id AND o.customer_id = r.customer_id AND o.stands
          AND o.processed_at <= r.created_at
        JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.order_id AND l.product_id = r.product_id
        WHERE r.shop_id = ${shopId} AND r.id = asked."reviewId"
        ORDER BY o.processed_at DESC, o.order_id DESC LIMIT 1
      )
    ) bought ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('productId', line->>'productId', 'title', line->>'title',
        'quantity', line->'quantity') ORDER BY place) AS listed
      FROM jsonb_array_elements(bought.snapshot->'lines') WITH ORDINALITY AS each (line, place)
      WHERE asked."orderId" IS NOT NULL AND place <= ${PRODUCTS_MAX}
    ) products ON true`;
  const sameTexts = await db.$queryRaw<(PersonName & Omit<SameText, "memberName"> & { itemId: string })[]>`
    WITH written AS (
      SELECT asked.item, r.customer_id, r.text_key
      FROM jsonb_to_recordset(${asked}::jsonb) AS asked (item text, "reviewId" uuid)
      JOIN review r ON r.shop_id = ${shopId} AND r.id = asked."reviewId"
      UNION ALL
      SELECT asked.item, e.customer_id, e.text_key
      FROM jsonb_to_recordset(${asked}::jsonb) AS asked (item text)
      JOIN mission_entry e ON e.shop_id = ${shopId} AND e.award_id = asked.item::uuid
    )
    SELECT written.item AS "itemId", other.customer_id AS "customerId", other.title, other.created_at AS "writtenAt",
      m.first_name AS "firstName", m.last_name AS "lastName", m.email
    FROM written
    JOIN LATERAL (
      (SELECT r.customer_id, r.product_title AS title, r.created_at FROM review r
        WHERE r.shop_id = ${shopId} AND r.text_key = written.text_key AND r.customer_id <> written.customer_id
        ORDER BY r.created_at LIMIT ${SAME_TEXTS_MAX})
      UNION ALL
      (SELECT e.customer_id, mission.title, e.created_at FROM mission_entry e
        JOIN mission ON mission.shop_id = e.shop_id AND mission.id = e.mission_id
        WHERE e.shop_id = ${shopId} AND e.text_key = written.text_key AND e.customer_id <> written.customer_id
        ORDER BY e.created_at LIMIT ${SAME_TEXTS_MAX})
      ORDER BY created_at LIMIT ${SAME_TEXTS_MAX}
    ) other ON true
    LEFT JOIN member m ON m.shop_id = ${shopId} AND m.customer_id = other.customer_id`;
  const named = sameTexts.map(({ itemId, firstName, lastName, email, ...other }) => ({
    itemId,
    same: { ...other, memberName: memberName({ firstName, lastName, email }) },
  }));
  return {
    members: new Map(members.map(({ customerId, ...context }) => [customerId, context])),
    purchases: new Map(purchases.map(({ itemId, ...purchase }) => [itemId, purchase])),
    sameTexts: new Map(
      [...Map.groupBy(named, ({ itemId }) => itemId)].map(([itemId, all]) => [itemId, all.map(({ same }) => same)]),
    ),
  };
}
