import { isImported, type FlowMessage } from "./flow-message";

// Texts of members are left out: jobs stay in the queue for days.

interface FlowReview {
  id: string;
  customerId: bigint;
  productId: bigint;
  productTitle: string;
  stars: number;
}

const reviewPayload = (review: FlowReview): FlowMessage["payload"] => ({
  customer_id: Number(review.customerId),
  product_id: Number(review.productId),
  "product title": review.productTitle,
  stars: review.stars,
  "review id": review.id,
});

export const reviewPublished = (review: FlowReview): FlowMessage => ({
  handle: "flow-review-published",
  payload: reviewPayload(review),
});

/** None for imported reviews, and none for those a Flow action recorded, so that a workflow cannot trigger itself. */
export const reviewCollected = (review: FlowReview & { origin: string; createdAt: Date }, now: Date): FlowMessage[] =>
  review.origin === "flow" || isImported(review.createdAt, now)
    ? []
    : [{ handle: "flow-review-collected", payload: reviewPayload(review) }];

interface SubmittedEntry {
  customerId: bigint;
  awardId: string;
  mission: { title: string; points: number };
}

export const entrySubmitted = ({ customerId, awardId, mission }: SubmittedEntry): FlowMessage => ({
  handle: "flow-entry-submitted",
  payload: {
    customer_id: Number(customerId),
    mission: mission.title,
    points: mission.points,
    "award id": awardId,
  },
});
