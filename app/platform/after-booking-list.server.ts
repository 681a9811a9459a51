import { registerAfterBooking, type AfterBooking } from "~/modules/earning/awards/after-booking.server";
import { announceAwards } from "~/modules/earning/flow/announce-awards.server";
import { afterReferralDecisions } from "~/modules/earning/referrals/after-referral-decisions.server";
import { requestCards } from "~/modules/publishing/request-cards.server";
import { afterEntryDecisions } from "~/modules/missions/after-entry-decisions.server";
import { afterReviewBookings } from "~/modules/reviews/after-review-bookings.server";
import { refreshTiers } from "~/modules/tiers/refresh-tiers.server";

/** Refreshes tiers and requests new cards. Tiers count from the day of earning: maturing changes none. */
const refreshTiersAndCards: AfterBooking = async (db, booked) => {
  const { shopId, changes, changedMembers = [], buyers = [], isImport = false, now } = booked;
  if (isImport) return;
  const ofTiers = changes.flatMap(({ award, posting }) => (posting?.kind === "MATURE" ? [] : award.customerId));
  const customerIds = [...ofTiers, ...changedMembers, ...buyers];
  const moved = await refreshTiers(db, { shopId, customerIds, now });
  const ofCards = changes.map(({ award }) => award.customerId);
  await requestCards(db, { shopId, customerIds: [...ofCards, ...changedMembers, ...buyers, ...moved] });
};

/** All steps after bookings in order: steps that book themselves come first. */
const afterBookingList: readonly AfterBooking[] = [
  afterReferralDecisions,
  announceAwards,
  refreshTiersAndCards,
  afterEntryDecisions,
  afterReviewBookings,
];

/** Call it at the start of each process that books points. */
export const registerAfterBookings = (): void => registerAfterBooking(afterBookingList);
