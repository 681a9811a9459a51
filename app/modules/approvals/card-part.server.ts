import type { CardPart } from "~/modules/publishing/card-part";
import { loadReviewedProducts } from "~/modules/reviews/load-review-excerpts.server";
import { subjectOfSource } from "~/modules/earning/core/award-source";

/** A decision by staff, as the member is told of it. */
interface DecisionNotice {
  event: string;
  verdict: "APPROVED" | "REJECTED";
  at: string;
  /** the mission's id or the product's number */
  of?: string;
  /** of the mission or the product */
  title?: string;
  /** staff's word to the member */
  text?: string;
}

interface DecisionFields {
  /** newest first; the theme knows them by this name */
  news: DecisionNotice[];
}

interface Row {
  customerId: bigint;
  event: string;
  source: string;
  verdict: "APPROVED" | "REJECTED";
  text: string | null;
  decidedAt: Date;
  /** as a review or an entry of a mission is */
  isSentIn: boolean;
  ruleName: string | null;
}

const DAY_MS = 86_400_000;
/** How long a decision is in the card; the theme hides older ones by itself. */
const NOTICE_DAYS = 60;
const NOTICES_MAX = 3;

/**
 * The latest decisions. What the member sent in is always told of; anything else only with a word to the member, so that
 * a guard's fraud signal is not told by accident. Two statements.
 */
export const decisionCardPart: CardPart<DecisionFields> = {
  async read(db, { shopId, customerIds, now }) {
    const since = new Date(now.getTime() - NOTICE_DAYS * DAY_MS);
    const rows = await db.$queryRaw<Row[]>`
      SELECT * FROM (
        SELECT award.customer_id AS "customerId", award.event::text, award.source, last.verdict::text,
          last.member_text AS text, last.decided_at AS "decidedAt",
          sent_in AS "isSentIn",
          CASE WHEN sent_in THEN award.rule_name END AS "ruleName",
          row_number() OVER (PARTITION BY award.customer_id ORDER BY last.decided_at DESC, award.id DESC) AS place
        FROM award_state AS award
        CROSS JOIN LATERAL (SELECT award.event IN ('REVIEW', 'MISSION', 'SURVEY', 'EVENT') AS sent_in) AS kind
        CROSS JOIN LATERAL (
          SELECT verdict, member_text, decided_at FROM decision
          WHERE decision.shop_id = award.shop_id AND decision.item_id = award.id ORDER BY id DESC LIMIT 1
        ) AS last
        WHERE award.shop_id = ${shopId} AND award.customer_id = ANY (${customerIds.map(String)}::bigint[])
          AND last.verdict <> 'UNDONE' AND last.decided_at > ${since} AND (last.member_text IS NOT NULL OR sent_in)
      ) AS told
      WHERE place <= ${NOTICES_MAX} ORDER BY "customerId", place`;
    const reviews = rows.flatMap(({ event, source }) => (event === "REVIEW" ? source : []));
    const products = await loadReviewedProducts(db, { shopId, sources: reviews });
    const byMember = Map.groupBy(rows, ({ customerId }) => customerId);
    return new Map(
      [...byMember].map(([customerId, own]) => {
        const news = own.map((row) =>
          toNotice(row, row.event === "REVIEW" ? (products.get(row.source) ?? null) : row.ruleName),
        );
        return [customerId, { news }];
      }),
    );
  },
  isWorthCard: () => true,
};

/** Without what is empty: the card is small. */
const toNotice = (
  { event, verdict, decidedAt, isSentIn, source, text }: Row,
  title: string | null,
): DecisionNotice => ({
  event,
  verdict,
  at: decidedAt.toISOString(),
  ...(isSentIn && { of: subjectOfSource(source) }),
  ...(title && { title }),
  ...(text && { text }),
});
