import type { Db } from "~/db.server";
import type { CardPart, CardsAsked } from "~/modules/publishing/card-part";
import { listNextMaturing } from "./awards/list-next-maturing.server";

interface EarningFields {
  /** the pending points that become available next, and when */
  nextMaturing: { points: number; at: string } | null;
  /** the member's personal code, once they have asked for one */
  referral?: { code: string };
}

/** Points that become available next, and the personal link for friends. Two statements. */
export const earningCardPart: CardPart<EarningFields> = {
  async read(db, asked) {
    const maturing = await listNextMaturing(db, asked);
    const codes = await readReferralCodes(db, asked);
    return new Map(
      asked.customerIds.map((customerId): [bigint, EarningFields] => {
        const next = maturing.get(customerId);
        const code = codes.get(customerId);
        const nextMaturing = next ? { points: next.points, at: next.at.toISOString() } : null;
        return [customerId, code ? { nextMaturing, referral: { code } } : { nextMaturing }];
      }),
    );
  },
  // A member with pending points always gets a card.
  isWorthCard: ({ referral }) => referral !== undefined,
};

/** After a merge a member may have several codes; the oldest one counts. */
async function readReferralCodes(db: Db, { shopId, customerIds }: CardsAsked): Promise<Map<bigint, string>> {
  const links = await db.referralLink.findMany({
    where: { shopId, customerId: { in: customerIds } },
    orderBy: { createdAt: "desc" },
    select: { customerId: true, code: true },
  });
  return new Map(links.map(({ customerId, code }) => [customerId, code]));
}
