import { z } from "zod";
import { defineJob } from "~/jobs/define-job";
import { readProductReviews } from "~/modules/reviews/read-product-reviews.server";
import { PUBLISH_PRODUCT_REVIEWS } from "~/modules/reviews/request-product-reviews.server";
import { setProductReviews } from "~/shopify/set-product-reviews";

/** Writes what the theme blocks show of a product's reviews: average, count and the latest of them. */
export const publishProductReviews = defineJob({
  name: PUBLISH_PRODUCT_REVIEWS,
  payload: z.object({ shopId: z.number().int(), productId: z.string().regex(/^\d+$/) }),
  queue: { policy: "short", retryLimit: 10, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, notify: true },
  async handle(jobs, { db, adminFor }) {
    for (const { data } of jobs) {
      const productId = BigInt(data.productId);
      const graphql = await adminFor(data.shopId);
      const reviews = await readProductReviews(db, { shopId: data.shopId, productId });
      await setProductReviews(graphql, { productId, json: JSON.stringify(reviews) });
    }
  },
});
