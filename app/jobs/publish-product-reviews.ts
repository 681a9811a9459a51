import { handleJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { readProductReviews } from "~/modules/reviews/read-product-reviews.server";
import { deleteMetafields } from "~/shopify/delete-metafields";
import { reviewsMetafield, setProductReviews } from "~/shopify/set-product-reviews";

/** Publishes a product's reviews for the theme blocks: average, count and the latest ones. */
export const publishProductReviews = handleJob(jobs.publishProductReviews, async (waiting, { db, adminFor }) => {
  for (const { data } of waiting) {
    const productId = BigInt(data.productId);
    const graphql = await adminFor(data.shopId);
    const reviews = await readProductReviews(db, { shopId: data.shopId, productId });
    if (reviews.count > 0) await setProductReviews(graphql, { productId, json: JSON.stringify(reviews) });
    // So that a product without reviews bears no trace of the app; where it is gone, so is the metafield.
    else await deleteMetafields(graphql, [reviewsMetafield(productId)]);
  }
});
