import type { Db } from "~/db.server";
import { listUntaggedAmong } from "~/modules/members/customer-tags.server";
import { listUngroupedProducts } from "~/modules/orders/list-products.server";
import type { RequiredRuleData, MissingRuleData } from "./missing-rule-data";
import { readRuleNeeds } from "./read-rule-needs.server";
import { unreadSegments } from "./segments.server";

/** Webhooks may get lost, so data older than this is fetched again. */
const BELIEVED_MS = 86_400_000;

interface Question {
  shopId: number;
  asked: RequiredRuleData;
  now: Date;
}

/**
 * The rule data that a batch needs and that is missing or too old. One statement when no rule needs any, else at most
 * six.
 */
export async function findMissingRuleData(db: Db, question: Question): Promise<MissingRuleData> {
  const { shopId, asked } = question;
  const needs = await readRuleNeeds(db, { shopId });
  const { customerIds, orderIds } = asked;
  const untagged =
    needs.customerTags.length > 0 ? await listUntaggedAmong(db, { shopId, customerIds, orderIds }) : null;
  return {
    productIds: needs.groups ? await unknownProducts(db, question) : [],
    customerIds: untagged ? [...new Set([...untagged, ...asked.retaggedIds])] : [],
    segmentIds: await unreadSegments(db, { shopId, segmentIds: needs.segments }),
    markets: needs.markets.length > 0 && (await db.market.count({ where: { shopId } })) === 0,
  };
}

/** Products of lines that are not stamped yet and whose data is missing or too old. */
async function unknownProducts(db: Db, { shopId, asked, now }: Question): Promise<bigint[]> {
  const oldest = new Date(now.getTime() - BELIEVED_MS);
  const open = await listUngroupedProducts(db, { shopId, lines: asked.lines, orderIds: asked.orderIds });
  const ids = [...new Set([...open.map(String), ...asked.productIds])];
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT asked.id FROM unnest(${ids}::bigint[]) AS asked (id)
    LEFT JOIN product p ON p.shop_id = ${shopId} AND p.product_id = asked.id
    WHERE p.product_id IS NULL OR p.fetched_at < ${oldest}
      OR p.fetched_at <= greatest(p.stale_at, (SELECT max(changed_at) FROM watched_collection WHERE shop_id = ${shopId}))`;
  return rows.map(({ id }) => id);
}
