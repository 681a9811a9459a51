import type { Db } from "~/db.server";
import { decisionCardPart } from "~/modules/approvals/card-part.server";
import { earningCardPart } from "~/modules/earning/card-part.server";
import { historyCardPart } from "~/modules/earning/history-card-part.server";
import { waitingCardPart } from "~/modules/earning/waiting-card-part.server";
import { memberCardPart } from "~/modules/members/card-part.server";
import { expiryCardPart } from "~/modules/expiry/card-part.server";
import { missionCardPart } from "~/modules/missions/card-part.server";
import type { CardPart, CardsAsked } from "~/modules/publishing/card-part";
import { redemptionCardPart } from "~/modules/rewards/card-part.server";
import { reviewCardPart } from "~/modules/reviews/card-part.server";
import { tierCardPart } from "~/modules/tiers/card-part.server";

/** The parts of the card: a new field is a change of its part, a new part is one line here. */
const cardParts = [
  memberCardPart,
  earningCardPart,
  expiryCardPart,
  historyCardPart,
  waitingCardPart,
  missionCardPart,
  reviewCardPart,
  decisionCardPart,
  tierCardPart,
  redemptionCardPart,
] as const;

type AllFields<Parts> = Parts extends readonly [CardPart<infer Fields>, ...infer Others]
  ? Partial<Fields> & AllFields<Others>
  : unknown;

type CardFields = AllFields<typeof cardParts>;

/** What the theme shows of a member, as JSON in the customer's `$app`/`card` metafield. */
export type MemberCard = CardFields & {
  v: 1;
  /** present where the customer does not take part; then nothing else is told of them */
  membership?: "LEFT" | "NOT_JOINED";
  /** when the customer joined by an own step; the theme tells by it whether they have accepted the latest terms */
  joinedAt?: string;
  /** from when on Shopify's checkout takes a new member's codes; absent for who had the tag for long when the card was written */
  offersFrom?: string;
  /** token for the member's forms */
  form: string;
  updatedAt: string;
};

export interface CardContent {
  fields: CardFields;
  /** whether a member without a card gets one for this */
  worthCard: boolean;
}

/** The cards of these members. A constant number of statements; reads only. */
export async function readCardContents(db: Db, asked: CardsAsked): Promise<(customerId: bigint) => CardContent> {
  const contents = new Map<bigint, CardContent>();
  const contentOf = (customerId: bigint): CardContent => contents.get(customerId) ?? { fields: {}, worthCard: false };
  for (const part of cardParts as readonly CardPart<object>[]) {
    for (const [customerId, own] of await part.read(db, asked)) {
      const { fields, worthCard } = contentOf(customerId);
      contents.set(customerId, { fields: { ...fields, ...own }, worthCard: worthCard || part.isWorthCard(own) });
    }
  }
  return contentOf;
}
