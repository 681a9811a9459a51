import { bookWithRuleData } from "~/rule-data/book-with-rule-data.server";
import { prisma } from "~/db.server";
import { reviewProperties } from "~/flow/flow-input";
import { flowAction } from "~/flow/serve-flow-action.server";
import { recordReview } from "~/modules/reviews/record-review.server";

export const action = flowAction(reviewProperties, async ({ shop, properties, runId, now }) => {
  const { customer_id: customerId, product_id: productId, stars, title, text, has_photo: hasPhoto } = properties;
  const review = { shopId: shop.id, customerId, productId, stars, title, text, hasPhoto };
  const record = { ...review, origin: "flow" as const, externalId: runId, now };
  await bookWithRuleData(record.shopId, () => recordReview(prisma, record));
});
