import type { EarningEvent } from "~/modules/earning/core/earning-event";

/** The earning event of a review. It does not contain the stars, so that no rule can depend on them. */
export function reviewEarningEvent(review: {
  source: string;
  productId: bigint;
  customerId: bigint;
  writtenAt: Date;
  hasPhoto: boolean;
}): EarningEvent {
  const { source, productId, customerId, writtenAt, hasPhoto } = review;
  const at = { occurredAt: writtenAt, certainAt: writtenAt, stands: true };
  return { event: "REVIEW", source, product: { productId: productId.toString() }, customerId, hasPhoto, ...at };
}
