import type { Db } from "~/db.server";
import type { CardPart, CardsAsked } from "~/modules/publishing/card-part";
import { loadReviewedProducts } from "~/modules/reviews/load-review-excerpts.server";
import { subjectOfSource } from "~/modules/earning/core/award-source";
import { titleIn, type RewardTitle } from "~/modules/rewards/reward-title";
import { listRejectedRedemptions } from "~/modules/rewards/waiting-redemptions.server";
import { loadLastDecisions } from "./load-last-decisions.server";

/** A decision by staff, as the member is told of it. */
interface DecisionNotice {
  event: string;
  verdict: "APPROVED" | "REJECTED";
  at: string;
  /** the mission's id or the product's number */
  of?: string;
  /** of the mission, the product or the reward */
  title?: string;
  /** of a reward, by language */
  titles?: RewardTitle;
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
 * The latest decisions. What the member sent in, or wanted to spend points on, is always told of; anything else only with a
 * word to the member, so that a guard's fraud signal is not told by accident. A reward that was approved stands on the card
 * by itself. Four statements.
 */
export const decisionCardPart: CardPart<DecisionFields> = {
  async read(db, asked) {
    const notices = [...(await readAwardNotices(db, asked)), ...(await readRewardNotices(db, asked))];
    const byMember = Map.groupBy(notices, ({ customerId }) => customerId);
    return new Map(
      [...byMember].map(([customerId, own]) => {
        const latest = own.toSorted((a, b) => b.notice.at.localeCompare(a.notice.at)).slice(0, NOTICES_MAX);
        return [customerId, { news: latest.map(({ notice }) => notice) }];
      }),
    );
  },
  isWorthCard: () => true,
};

interface MemberNotice {
  customerId: bigint;
  notice: DecisionNotice;
}

/** Newest first for each member. */
async function readAwardNotices(db: Db, { shopId, customerIds, now }: CardsAsked): Promise<MemberNotice[]> {
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
  return rows.map((row) => ({
    customerId: row.customerId,
    notice: toNotice(row, row.event === "REVIEW" ? (products.get(row.source) ?? null) : row.ruleName),
  }));
}

async function readRewardNotices(db: Db, { shopId, customerIds, now }: CardsAsked): Promise<MemberNotice[]> {
  const since = new Date(now.getTime() - NOTICE_DAYS * DAY_MS);
  const rejected = await listRejectedRedemptions(db, { shopId, customerIds, since, most: NOTICES_MAX });
  const decisions = await loadLastDecisions(db, { shopId, itemIds: rejected.map(({ id }) => id) });
  return rejected.map(({ id, customerId, title, rejectedAt }) => {
    const text = decisions.get(id)?.memberText;
    const named = { title: titleIn(title, "en"), titles: title };
    const notice = { event: "REDEMPTION", verdict: "REJECTED" as const, at: rejectedAt.toISOString(), ...named };
    return { customerId, notice: { ...notice, ...(text && { text }) } };
  });
}

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
