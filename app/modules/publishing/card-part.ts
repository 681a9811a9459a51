import type { Db } from "~/db.server";

export interface CardsAsked {
  shopId: number;
  customerIds: bigint[];
  now: Date;
}

/** What one module shows of members on the card that the theme reads; `member-card/card-parts.server.ts` lists the parts. */
export interface CardPart<Fields extends object> {
  /**
   * The part's fields as the card's JSON has them, for each of the members; a member left out has none of them. Takes a
   * constant number of statements and only reads.
   */
  read(db: Db, asked: CardsAsked): Promise<Map<bigint, Fields>>;
  /** Whether a member without a card gets one because of these fields. */
  isWorthCard(fields: Fields): boolean;
}
