import type { AwardStatus, Prisma } from "@prisma/client";
import { v5 as uuidV5 } from "uuid";
import { z } from "zod";
import type { Db } from "~/db.server";
import type { OrderAward } from "./decide-order";
import { orderRuleSnapshot } from "./order-rule";

/** Namespace of award ids: the same event of the same shop always gets the same id. */
const AWARD_NAMESPACE = "8c1f0b52-5f0e-4c0e-9a62-3a8f7d0f6c11";

export const orderSource = (orderId: bigint): string => `order:${orderId}`;

export const awardId = (shopId: number, event: string, source: string): string =>
  uuidV5(`${shopId}/${event}/${source}`, AWARD_NAMESPACE);

const snapshot = z.object({
  rule: orderRuleSnapshot,
  explanation: z.object({
    amount: z.object({ goods: z.number(), shipping: z.number(), returned: z.number(), total: z.number() }),
    points: z.number(),
  }),
});

/** Reads what `saveOrderAwards` stored as an award's snapshot. */
export const readSnapshot = (value: Prisma.JsonValue) => snapshot.parse(value);

/** The awards of these orders, by order id. One statement. */
export async function loadOrderAwards(
  db: Db,
  { shopId, orderIds }: { shopId: number; orderIds: bigint[] },
): Promise<Map<bigint, OrderAward>> {
  const rows = await db.award.findMany({
    where: { shopId, event: "ORDER", source: { in: orderIds.map(orderSource) } },
  });
  return new Map(
    rows.map(({ source, status, snapshot: stored, ...row }) => [
      BigInt(source.slice("order:".length)),
      { ...row, status: status as OrderAward["status"], ...readSnapshot(stored) },
    ]),
  );
}

/** Stores the awards as decided, new or changed. One statement, inside the caller's transaction. */
export async function saveOrderAwards(
  db: Db,
  { shopId, awards, now }: { shopId: number; awards: Map<bigint, OrderAward>; now: Date },
): Promise<void> {
  if (awards.size === 0) return;
  const rows = [...awards].map(([orderId, award]) => ({
    id: awardId(shopId, "ORDER", orderSource(orderId)),
    customerId: award.customerId.toString(),
    ruleId: award.rule.ruleId,
    source: orderSource(orderId),
    status: award.status satisfies AwardStatus,
    granted: award.granted,
    takenBack: award.takenBack,
    writtenOff: award.writtenOff,
    postings: award.postings,
    occurredAt: award.occurredAt,
    maturesAt: award.maturesAt,
    maturedAt: award.maturedAt,
    snapshot: { rule: award.rule, explanation: award.explanation },
  }));
  await db.$executeRaw`
    INSERT INTO award (shop_id, id, customer_id, rule_id, event, source, status, granted, taken_back, written_off,
      postings, occurred_at, matures_at, matured_at, snapshot, created_at)
    SELECT ${shopId}, id, "customerId", "ruleId", 'ORDER', source, status::"AwardStatus", granted, "takenBack",
      "writtenOff", postings, "occurredAt", "maturesAt", "maturedAt", snapshot, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS decided (
      id uuid, "customerId" bigint, "ruleId" uuid, source text, status text, granted int, "takenBack" int,
      "writtenOff" int, postings int, "occurredAt" timestamptz, "maturesAt" timestamptz, "maturedAt" timestamptz,
      snapshot jsonb
    )
    ON CONFLICT (shop_id, id) DO UPDATE SET status = excluded.status, granted = excluded.granted,
      taken_back = excluded.taken_back, written_off = excluded.written_off, postings = excluded.postings,
      occurred_at = excluded.occurred_at, matures_at = excluded.matures_at, matured_at = excluded.matured_at,
      snapshot = excluded.snapshot`;
}
