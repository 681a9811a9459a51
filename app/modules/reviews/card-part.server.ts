import { listBoughtProducts } from "~/modules/orders/list-products.server";
import type { CardPart } from "~/modules/publishing/card-part";

interface ReviewFields {
  /**
   * numbers of the products that the member may review, as texts: in a list Liquid finds only those. Absent when there are too many, so that
   * nobody is turned away by mistake
   */
  bought?: string[];
  /** products they have reviewed */
  reviewed?: string[];
}

/** Some 3 kB of the card. */
const BOUGHT_MAX = 200;

/** What the form for reviews needs to know before it is shown. Two statements. */
export const reviewCardPart: CardPart<ReviewFields> = {
  async read(db, { shopId, customerIds }) {
    const bought = await listBoughtProducts(db, { shopId, customerIds, limit: BOUGHT_MAX + 1 });
    const reviews = await db.review.findMany({
      where: { shopId, customerId: { in: customerIds } },
      select: { customerId: true, productId: true },
      orderBy: { productId: "asc" },
    });
    const reviewed = Map.groupBy(reviews, ({ customerId }) => customerId);
    return new Map(
      customerIds.map((customerId): [bigint, ReviewFields] => {
        const own = (bought.get(customerId) ?? []).map(String).toSorted();
        const done = (reviewed.get(customerId) ?? []).map(({ productId }) => String(productId));
        return [
          customerId,
          { ...(own.length <= BOUGHT_MAX && { bought: own }), ...(done.length > 0 && { reviewed: done }) },
        ];
      }),
    );
  },
  isWorthCard: () => false,
};
