import type { Db } from "~/db.server";
import type { CardContent } from "./member-card";

type News = NonNullable<CardContent["news"]>;
type Row = Omit<News[number], "at"> & { customerId: bigint; decidedAt: Date };

const DAY_MS = 86_400_000;
/** How long a decision is news; the theme stops to show it by itself. */
const NOTICE_DAYS = 60;
const MOST = 3;

/**
 * For each of the members: the latest decisions by staff. What the member sent in is always told of; anything else only
 * with a word to the member, so that a guard's suspicion is not told by accident. One statement.
 */
export async function listDecisionNotices(
  db: Db,
  { shopId, customerIds, now }: { shopId: number; customerIds: bigint[]; now: Date },
): Promise<Map<bigint, News>> {
  const since = new Date(now.getTime() - NOTICE_DAYS * DAY_MS);
  const rows = await db.$queryRaw<Row[]>`
    SELECT "customerId", event, "of", title, verdict, text, "decidedAt" FROM (
      SELECT award.customer_id AS "customerId", award.event::text, last.verdict::text, last.member_text AS text,
        last.decided_at AS "decidedAt",
        CASE WHEN award.event IN ('REVIEW', 'MISSION', 'SURVEY', 'EVENT') THEN split_part(award.source, ':', 2) END AS "of",
        CASE WHEN award.event = 'REVIEW' THEN (
            SELECT product_title FROM review WHERE review.shop_id = award.shop_id AND review.source = award.source)
          WHEN award.event IN ('MISSION', 'SURVEY', 'EVENT') THEN award.snapshot->'terms'->>'ruleName'
        END AS title,
        row_number() OVER (PARTITION BY award.customer_id ORDER BY last.decided_at DESC, award.id DESC) AS place
      FROM award CROSS JOIN LATERAL (
        SELECT verdict, member_text, decided_at FROM decision
        WHERE decision.shop_id = award.shop_id AND decision.award_id = award.id ORDER BY id DESC LIMIT 1
      ) AS last
      WHERE award.shop_id = ${shopId} AND award.customer_id = ANY (${customerIds.map(String)}::bigint[])
        AND last.verdict <> 'UNDONE' AND last.decided_at > ${since}
        AND (last.member_text IS NOT NULL OR award.event IN ('REVIEW', 'MISSION', 'SURVEY', 'EVENT'))
    ) AS told
    WHERE place <= ${MOST} ORDER BY "customerId", place`;
  const byMember = Map.groupBy(rows, ({ customerId }) => customerId);
  return new Map([...byMember].map(([customerId, told]) => [customerId, told.map(toChange)]));
}

/** Without what is empty: the card is small. */
const toChange = ({ event, of, title, verdict, text, decidedAt }: Row): News[number] => ({
  event,
  verdict,
  at: decidedAt.toISOString(),
  ...(of && { of }),
  ...(title && { title }),
  ...(text && { text }),
});
