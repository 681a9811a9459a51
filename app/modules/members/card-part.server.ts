import { readBalances } from "~/modules/ledger/read-balances.server";
import type { CardPart } from "~/modules/publishing/card-part";

interface MemberFields {
  points: { available: number; pending: number; reserved: number };
  /** present once the member has entered it */
  birthday?: { month: number; day: number };
}

/** Points and birthday. Two statements. */
export const memberCardPart: CardPart<MemberFields> = {
  async read(db, { shopId, customerIds }) {
    const balances = await readBalances(db, { shopId, customerIds });
    const members = await db.member.findMany({
      where: { shopId, customerId: { in: customerIds } },
      select: { customerId: true, birthMonth: true, birthDay: true },
    });
    return new Map(
      members.map(({ customerId, birthMonth: month, birthDay: day }): [bigint, MemberFields] => {
        const { available, pending, reserved } = balances.get(customerId) ?? { available: 0, pending: 0, reserved: 0 };
        const points = { available, pending, reserved };
        return [customerId, month !== null && day !== null ? { points, birthday: { month, day } } : { points }];
      }),
    );
  },
  isWorthCard({ points, birthday }) {
    return birthday !== undefined || points.available !== 0 || points.pending !== 0 || points.reserved !== 0;
  },
};
