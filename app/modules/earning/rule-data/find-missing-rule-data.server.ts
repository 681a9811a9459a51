import type { Db } from "~/db.server";
import { listUngroupedProducts } from "~/modules/orders/list-products.server";
import type { RequiredRuleData, MissingRuleData } from "./missing-rule-data";
import { readRuleNeeds } from "./read-rule-needs.server";
import { unreadSegments } from "./segments.server";

/** News of a change may be lost, so nothing is believed for longer. */
const BELIEVED_MS = 86_400_000;

interface Question {
  shopId: number;
  asked: RequiredRuleData;
  now: Date;
}

/** What the rules want to know of a batch and nobody has told. One statement where no rule wants to, else up to six. */
export async function findMissingRuleData(db: Db, question: Question): Promise<MissingRuleData> {
  const { shopId, asked } = question;
  const needs = await readRuleNeeds(db, { shopId });
  return {
    productIds: needs.groups ? await unknownProducts(db, question) : [],
    customerIds:
      needs.customerTags.length > 0 ? [...new Set([...(await untagged(db, question)), ...asked.retaggedIds])] : [],
    segmentIds: await unreadSegments(db, { shopId, segmentIds: needs.segments }),
    markets: needs.markets.length > 0 && (await db.market.count({ where: { shopId } })) === 0,
  };
}

/** Products of lines that do not say yet what they belonged to, as far as the mirror does not hold them fresh. */
async function unknownProducts(db: Db, { shopId, asked, now }: Question): Promise<bigint[]> {
  const oldest = new Date(now.getTime() - BELIEVED_MS);
  const open = await listUngroupedProducts(db, { shopId, lines: asked.lines, orderIds: asked.orderIds });
  const ids = [...new Set([...open.map(String), ...asked.productIds])];
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT asked.id FROM unnest(${ids}::bigint[]) AS asked (id)
    LEFT JOIN product p ON p.shop_id = ${shopId} AND p.product_id = asked.id
    WHERE p.product_id IS NULL OR p.fetched_at < ${oldest} OR p.fetched_at <= p.stale_at`;
  return rows.map(({ id }) => id);
}

/** Customers whose tags are not known, buyers of the stored orders included. */
async function untagged(db: Db, { shopId, asked }: Question): Promise<bigint[]> {
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT asked.id FROM (
      SELECT unnest(${asked.customerIds}::bigint[]) AS id
      UNION SELECT customer_id FROM member_order WHERE shop_id = ${shopId} AND order_id = ANY (${asked.orderIds}::bigint[])
    ) AS asked
    LEFT JOIN member m ON m.shop_id = ${shopId} AND m.customer_id = asked.id
    WHERE asked.id IS NOT NULL AND (m.customer_id IS NULL OR (m.status = 'ACTIVE' AND NOT m.tags_known))`;
  return rows.map(({ id }) => id);
}
