import { placeCursor, readPlaceCursor } from "~/api/cursor";
import * as operations from "~/api/operations/reviews";
import { apiRoute, handle } from "~/api/serve.server";
import { reviewView } from "~/api/views/review";
import { prisma } from "~/db.server";
import { listReviews } from "~/modules/reviews/list-reviews.server";

const route = apiRoute(
  handle(operations.listReviews, async ({ shop, query: { cursor, ...wanted } }) => {
    const after = readPlaceCursor(cursor);
    const { rows, next } = await listReviews(prisma, { shopId: shop.id, ...wanted, after });
    return {
      data: rows.map((review) => reviewView(review, review.photoCount)),
      nextCursor: placeCursor(next),
    };
  }),
);

export const loader = route.loader;
export const action = route.action;
