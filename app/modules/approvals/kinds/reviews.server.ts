import { waitingGroups } from "~/modules/earning/awards/waiting-awards.server";
import { loadReviewExcerpts } from "~/modules/reviews/load-review-excerpts.server";
import { awardsOfEvents } from "./awards-of-events.server";

/** Reviews with their points: the decision on the points publishes or rejects the review (`after-review-bookings.server.ts`). */
export const reviews = awardsOfEvents(waitingGroups.review, async (db, { shopId, awards }) => {
  const excerpts = await loadReviewExcerpts(db, { shopId, sources: awards.map(({ source }) => source) });
  return ({ source }) => ({ review: excerpts.get(source) ?? null });
});
