import type { AfterBooking } from "~/modules/earning/awards/after-booking.server";
import { requestStorefront } from "~/modules/members/request-storefront.server";

const kinds: readonly string[] = ["MISSION", "SURVEY", "EVENT"];

/** Brings the storefront's count of free places up to date after decisions on entries. */
export const afterEntryDecisions: AfterBooking = async (db, { shopId, changes }) => {
  const isOfEntries = changes.some(({ award, decision }) => decision && kinds.includes(award.event));
  if (isOfEntries) await requestStorefront(db, { shopId });
};
