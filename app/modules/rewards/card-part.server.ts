import type { Db } from "~/db.server";
import { toLiquidPrice } from "~/lib/money";
import type { CardPart } from "~/modules/publishing/card-part";
import { titleIn, type RewardTitle } from "./reward-title";

/** As many as a card shows; older ones stand on the app's page. */
const SHOWN = 5;
/** a failure is told so long */
const FAILED_DAYS = 7;

interface RedemptionFields {
  /** open ones, and those that failed lately, newest first */
  redemptions: {
    id: string;
    title: RewardTitle;
    /** for languages that the title does not have */
    name: string;
    status: "WAITING" | "ISSUING" | "ISSUED" | "FAILED";
    /** once it is issued, for what has one */
    code?: string;
    /** ISO 8601 */
    expiresAt?: string;
    /** worth of a SLIDER, which its title does not tell; hundredths of the shop's currency, as in Liquid */
    amount?: number;
  }[];
}

type OnCard = RedemptionFields["redemptions"][number];

interface Row extends Pick<OnCard, "id" | "title" | "status"> {
  customerId: bigint;
  code: string | null;
  expiresAt: Date | null;
  /** of a SLIDER */
  amountMinor: string | null;
  currency: string;
}

/** What members have taken and not used yet. One statement by index. */
export const redemptionCardPart: CardPart<RedemptionFields> = {
  async read(db: Db, { shopId, customerIds, now }) {
    const failedSince = new Date(now.getTime() - FAILED_DAYS * 86_400_000);
    const rows = await db.$queryRaw<Row[]>`
      SELECT customer_id AS "customerId", shown.id::text, title, shown.status, code, expires_at AS "expiresAt",
        amount_minor AS "amountMinor", s.currency
      FROM (
        SELECT shop_id, customer_id, id, terms -> 'title' AS title, status::text,
          CASE WHEN status = 'ISSUED' THEN code END AS code, expires_at, requested_at,
          CASE WHEN terms ->> 'kind' = 'SLIDER' THEN terms ->> 'amountMinor' END AS amount_minor,
          row_number() OVER (PARTITION BY customer_id ORDER BY requested_at DESC, id DESC) AS place
        FROM redemption
        WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds.map(String)}::bigint[])
          AND (ended_at IS NULL OR (status = 'FAILED' AND ended_at > ${failedSince}))
      ) AS shown JOIN shop s ON s.id = shown.shop_id
      WHERE place <= ${SHOWN} ORDER BY customer_id, requested_at DESC, shown.id DESC`;
    const shown = Map.groupBy(rows, ({ customerId }) => customerId);
    return new Map([...shown].map(([customerId, own]) => [customerId, { redemptions: own.map(onCard) }]));
  },
  isWorthCard: () => true,
};

const onCard = ({ id, title, status, code, expiresAt, amountMinor, currency }: Row): OnCard => ({
  id,
  title,
  status,
  name: titleIn(title, "en"),
  ...(code !== null && { code }),
  ...(expiresAt !== null && { expiresAt: expiresAt.toISOString() }),
  ...(amountMinor !== null && { amount: toLiquidPrice(Number(amountMinor), currency) }),
});
