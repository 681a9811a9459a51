import type { FlowMessage } from "./flow-message";

// Texts of members are left out: jobs stay in the queue for days.

interface PublishedReview {
  id: string;
  customerId: bigint;
  productId: bigint;
  productTitle: string;
  stars: number;
}

export const reviewPublished = (review: PublishedReview): FlowMessage => ({
  handle: "flow-review-published",
  payload: {
    customer_id: Number(review.customerId),
    product_id: Number(review.productId),
    "product title": review.productTitle,
    stars: review.stars,
    "review id": review.id,
  },
});

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
