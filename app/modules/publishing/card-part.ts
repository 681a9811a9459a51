import type { Db } from "~/db.server";

export interface CardsAsked {
  shopId: number;
  customerIds: bigint[];
  now: Date;
}

/** One module's part of the member card; `member-card/card-parts.server.ts` lists the parts. */
export interface CardPart<Fields extends object> {
  /**
   * The part's fields in the card's JSON for each of the members; a member without fields is left out. Takes a constant
   * number of statements and only reads.
   */
  read(db: Db, asked: CardsAsked): Promise<Map<bigint, Fields>>;
  /** Whether a member without a card gets one because of these fields. */
  isWorthCard(fields: Fields): boolean;
}
