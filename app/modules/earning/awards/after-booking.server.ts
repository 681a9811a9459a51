import type { Db } from "~/db.server";
import type { AwardChange } from "./book-awards.server";

/** What one transaction has booked, and whom else it concerns. */
export interface Booked {
  shopId: number;
  changes: AwardChange[];
  /** members who are new or have taken over another's points */
  changedMembers?: bigint[];
  /** customers whose orders changed, with or without points */
  buyers?: bigint[];
  /** an import brings tiers and member cards up to date at its end */
  isImport?: boolean;
  now: Date;
}

/**
 * One thing that follows bookings. Inside the caller's transaction, which holds the locks of the members; a constant
 * number of statements for any number of changes, none when no change concerns it.
 *
 * @returns what it has booked itself, which then concerns those that come after it in the list
 */
export type AfterBooking = (db: Db, booked: Booked) => Promise<AwardChange[] | void>;

let registered: readonly AfterBooking[] | null = null;

/** Says what follows bookings, in this order. Each process says it once at its start (`platform/after-booking-list.server.ts`). */
export function registerAfterBooking(list: readonly AfterBooking[]): void {
  registered = list;
}

/** Does everything that follows bookings; once in a transaction, after the last of them. */
export async function afterBooking(db: Db, booked: Booked): Promise<void> {
  if (!registered) throw new Error("registerAfterBooking was not called at the start of this process");
  let { changes } = booked;
  for (const follow of registered) {
    const more = await follow(db, { ...booked, changes });
    if (more) changes = [...changes, ...more];
  }
}
