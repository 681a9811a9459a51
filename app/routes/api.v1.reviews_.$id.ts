import * as operations from "~/api/operations/reviews";
import { apiRoute, handle } from "~/api/serve.server";
import { reviewView } from "~/api/views/review";
import { prisma } from "~/db.server";
import { getReview } from "~/modules/reviews/get-review.server";
import { photoCount } from "~/modules/reviews/photo-states";

const route = apiRoute(
  handle(operations.getReview, async ({ shop, params: { id = "" } }) => {
    const review = await getReview(prisma, { shopId: shop.id, id });
    return reviewView(review, photoCount(review));
  }),
);

export const loader = route.loader;
export const action = route.action;
