import { type Award, Prisma } from "@prisma/client";
import { v5 as uuidV5 } from "uuid";
import { z } from "zod";
import type { Db } from "~/db.server";
import { awardTerms } from "~/modules/earning/core/award-terms";
import { awardReason } from "~/modules/earning/core/guards";
import type { AwardState } from "~/modules/earning/core/adjust-award";
import type { RuleResult } from "~/modules/earning/core/evaluate-rules";

/** Namespace of award ids: the same rule and event of the same shop always get the same id. */
const AWARD_NAMESPACE = "8c1f0b52-5f0e-4c0e-9a62-3a8f7d0f6c11";

export const awardId = (shopId: number, ruleId: string, source: string): string =>
  uuidV5(`${shopId}/${ruleId}/${source}`, AWARD_NAMESPACE);

const amount = z.object({ goods: z.number(), shipping: z.number(), returned: z.number(), total: z.number() });
const snapshot = z.object({
  terms: awardTerms,
  counted: z.object({
    points: z.number(),
    amount: amount.optional(),
    photoPoints: z.number().optional(),
    capped: z.literal(true).optional(),
  }),
  /** the result of each rule when the rules were evaluated */
  ruleResults: z
    .array(z.object({ ruleId: z.string(), ruleName: z.string(), outcome: z.string(), points: z.number() }))
    .default([]),
  /** why it waits, or waited, for staff */
  reasons: z.array(awardReason).default([]),
});
export type AwardSnapshot = z.infer<typeof snapshot>;

/** Reads what `saveAwards` stored as an award's snapshot. */
export const readSnapshot = (value: unknown): AwardSnapshot => snapshot.parse(value);

/** An award with its member, rule and event. */
export interface StoredAward extends AwardState {
  id: string;
  event: Award["event"];
  source: string;
  ruleResults: AwardSnapshot["ruleResults"];
}

export function toStoredAward(row: Omit<Award, "shopId" | "ruleId">): StoredAward {
  return { ...row, ...readSnapshot(row.snapshot) };
}

/** Events that depend on the sequence of a member's orders. */
const timelineEvents = ["FIRST_ORDER", "COMEBACK"];

/** Awards of these sources, and those of these members for the events. One statement. */
export async function loadAwards(
  db: Db,
  {
    shopId,
    sources,
    customerIds,
    events = timelineEvents,
  }: { shopId: number; sources: string[]; customerIds: bigint[]; events?: string[] },
): Promise<StoredAward[]> {
  const rows = await db.$queryRaw<Parameters<typeof toStoredAward>[0][]>`
    SELECT id::text, customer_id AS "customerId", event::text, source, status::text, proposed, granted,
      taken_back AS "takenBack", written_off AS "writtenOff", postings, occurred_at AS "occurredAt",
      matures_at AS "maturesAt", matured_at AS "maturedAt", snapshot, created_at AS "createdAt"
    FROM award WHERE shop_id = ${shopId} AND (source = ANY (${sources}::text[])
      OR customer_id = ANY (${customerIds}::bigint[]) AND event::text = ANY (${events}::text[]))
    ORDER BY created_at, id`;
  return rows.map(toStoredAward);
}

/** Awards of these members that take room under the limit of their rule. One statement. */
export async function loadLimitedAwards(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<StoredAward[]> {
  const rows = await db.award.findMany({
    where: {
      shopId,
      customerId: { in: customerIds },
      status: { in: ["WAITING", "PENDING", "AVAILABLE"] },
      snapshot: { path: ["terms", "limits"], not: Prisma.DbNull },
    },
  });
  return rows.map(toStoredAward);
}

export const briefly = (ruleResults: readonly RuleResult[]): AwardSnapshot["ruleResults"] =>
  ruleResults.map(({ terms, outcome, points }) => ({
    ruleId: terms.ruleId,
    ruleName: terms.ruleName,
    outcome,
    points,
  }));

/** Stores awards as decided, new or changed. One statement, inside the caller's transaction. */
export async function saveAwards(
  db: Db,
  { shopId, awards, now }: { shopId: number; awards: StoredAward[]; now: Date },
): Promise<void> {
  if (awards.length === 0) return;
  const rows = awards.map(({ terms, counted, ruleResults, reasons = [], customerId, ...award }) => ({
    ...award,
    customerId: customerId.toString(),
    ruleId: terms.ruleId,
    snapshot: { terms, counted, ruleResults, reasons },
  }));
  await db.$executeRaw`
    INSERT INTO award (shop_id, id, customer_id, rule_id, event, source, status, proposed, granted, taken_back,
      written_off, postings, occurred_at, matures_at, matured_at, snapshot, created_at)
    SELECT ${shopId}, id, "customerId", "ruleId", event::"EarningEvent", source, status::"AwardStatus", proposed, granted,
      "takenBack", "writtenOff", postings, "occurredAt", "maturesAt", "maturedAt", snapshot, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS decided (
      id uuid, "customerId" bigint, "ruleId" uuid, event text, source text, status text, proposed int, granted int,
      "takenBack" int, "writtenOff" int, postings int, "occurredAt" timestamptz, "maturesAt" timestamptz,
      "maturedAt" timestamptz, snapshot jsonb
    )
    ON CONFLICT (shop_id, id) DO UPDATE SET status = excluded.status, proposed = excluded.proposed,
      granted = excluded.granted, taken_back = excluded.taken_back, written_off = excluded.written_off,
      postings = excluded.postings, occurred_at = excluded.occurred_at, matures_at = excluded.matures_at,
      matured_at = excluded.matured_at, snapshot = excluded.snapshot`;
}

/** Gives the awards of a customer that Shopify merged to the one that was kept. Inside the caller's transaction. */
export async function moveAwards(
  db: Db,
  { shopId, fromId, toId }: { shopId: number; fromId: bigint; toId: bigint },
): Promise<void> {
  await db.award.updateMany({ where: { shopId, customerId: fromId }, data: { customerId: toId } });
}
