import type { Db } from "~/db.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { cardTier } from "./card-tier";
import { listDecisionNotices } from "./list-decision-notices.server";
import { listMissionStates } from "./list-mission-states.server";
import { listNextMaturing } from "./list-next-maturing.server";
import { listTierStates } from "./list-tier-states.server";
import { buildMemberCard, cardFingerprint, hasSomethingToShow, type MemberCard } from "./member-card";

export interface CardsToPublish {
  /** cards that differ from what Shopify holds */
  cards: { customerId: bigint; card: MemberCard }[];
  /** members whose customer does not carry the members' tag yet */
  untagged: bigint[];
}

interface MemberRow {
  customerId: bigint;
  cardHash: string | null;
  tagged: boolean;
  referralCode: string | null;
  birthMonth: number | null;
  birthDay: number | null;
}

interface Asked {
  shopId: number;
  customerIds: bigint[];
  formToken: (member: { shopId: number; customerId: bigint }) => string;
  now: Date;
}

/** What Shopify has to be told of these members. Merged and redacted ones are left out. Six statements; reads only. */
export async function listCardsToPublish(
  db: Db,
  { shopId, customerIds, formToken, now }: Asked,
): Promise<CardsToPublish> {
  const members = await db.$queryRaw<MemberRow[]>`
    SELECT customer_id AS "customerId", card_hash AS "cardHash", tagged_at IS NOT NULL AS tagged,
      birth_month AS "birthMonth", birth_day AS "birthDay",
      (SELECT code FROM referral_link l WHERE l.shop_id = m.shop_id AND l.customer_id = m.customer_id
       ORDER BY created_at LIMIT 1) AS "referralCode"
    FROM member m
    WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds.map(String)}::bigint[]) AND status = 'ACTIVE'
    ORDER BY customer_id`;
  const active = members.map(({ customerId }) => customerId);
  const balances = await readBalances(db, { shopId, customerIds: active });
  const maturing = await listNextMaturing(db, { shopId, customerIds: active });
  const missions = await listMissionStates(db, { shopId, customerIds: active, now });
  const news = await listDecisionNotices(db, { shopId, customerIds: active, now });
  const tiers = await listTierStates(db, { shopId, customerIds: active });
  const cards = members.flatMap(({ customerId, cardHash, referralCode, birthMonth: month, birthDay: day }) => {
    const own = balances.get(customerId) ?? { available: 0, pending: 0, reserved: 0 };
    const nextMaturing = maturing.get(customerId) ?? null;
    const birthday = month !== null && day !== null ? { month, day } : null;
    const tierState = tiers.get(customerId);
    const tier = tierState && cardTier(tierState);
    const shown = { missions: missions.get(customerId), news: news.get(customerId), birthday, tier };
    const token = formToken({ shopId, customerId });
    const facts = { balances: own, nextMaturing, referralCode, formToken: token, ...shown };
    const card = buildMemberCard(facts, now);
    const changed = cardFingerprint(card) !== cardHash && hasSomethingToShow(card, cardHash !== null);
    return changed ? [{ customerId, card }] : [];
  });
  return { cards, untagged: members.filter(({ tagged }) => !tagged).map(({ customerId }) => customerId) };
}
