import type { Db } from "~/db.server";
import type { AwardChange } from "./book-awards.server";

/** What one transaction has booked, and which members it affects. */
export interface Booked {
  shopId: number;
  changes: AwardChange[];
  /** members who are new or received another member's points in a merge */
  changedMembers?: bigint[];
  /** customers whose orders changed, with or without points */
  buyers?: bigint[];
  /** true during an import: tiers and member cards are refreshed once, at its end */
  isImport?: boolean;
  now: Date;
}

/**
 * One step that runs after bookings. Inside the caller's transaction, which holds the members' locks. Takes a constant
 * number of statements for any number of changes, and none when no change concerns it.
 *
 * @returns the changes that it has booked itself; later steps in the list see them, too
 */
export type AfterBooking = (db: Db, booked: Booked) => Promise<AwardChange[] | void>;

let registered: readonly AfterBooking[] | null = null;

/**
 * Registers the steps in the order in which they run. Each process calls this once at its start
 * (`platform/after-booking-list.server.ts`).
 */
export function registerAfterBooking(list: readonly AfterBooking[]): void {
  registered = list;
}

/** Runs all registered steps; once per transaction, after its last booking. */
export async function afterBooking(db: Db, booked: Booked): Promise<void> {
  if (!registered) throw new Error("registerAfterBooking was not called at the start of this process");
  let { changes } = booked;
  for (const follow of registered) {
    const more = await follow(db, { ...booked, changes });
    if (more) changes = [...changes, ...more];
  }
}
