import type { AfterBooking } from "~/modules/earning/awards/after-booking.server";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

const kinds: readonly string[] = ["MISSION", "SURVEY", "EVENT"];

/** Updates the number of free places on the storefront after decisions on entries. */
export const afterEntryDecisions: AfterBooking = async (db, { shopId, changes }) => {
  const isOfEntries = changes.some(({ award, decision }) => decision && kinds.includes(award.event));
  if (isOfEntries) await enqueue(db, jobs.publishStorefront, { shopId });
};
