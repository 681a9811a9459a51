import type { ReviewSourceKind } from "./source-kinds";

/** How the queue of store events names news of a review from another app. */
export const topicOf = (kind: ReviewSourceKind): string => `reviews/${kind}`;
