import type { CardPart } from "~/modules/publishing/card-part";
import { listExpiring, type ExpiringPoints } from "./list-expiring.server";

interface ExpiryFields {
  /** the points that expire next, and the day in the shop's time zone, "2027-01-31" */
  nextExpiring: ExpiringPoints;
}

/** Points that expire next. Two statements, three where points expire. */
export const expiryCardPart: CardPart<ExpiryFields> = {
  async read(db, asked) {
    const expiring = await listExpiring(db, asked);
    return new Map(
      [...expiring].flatMap(([customerId, [next]]): [bigint, ExpiryFields][] =>
        next ? [[customerId, { nextExpiring: next }]] : [],
      ),
    );
  },
  // Who has points has a card.
  isWorthCard: () => false,
};
