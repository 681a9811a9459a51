import { dayOf, addDays } from "~/lib/shop-day";
import type { ExpiryMode, ExpiryTerms } from "./expiry-date";

export const activityKinds = ["ORDER", "EARN", "REDEEM"] as const;
/** An order, points earned in any way, points redeemed. */
export type ActivityKind = (typeof activityKinds)[number];

/** When points of a shop expire, as staff set it. */
export interface ExpirySettings {
  mode: ExpiryMode;
  /** of NONE, what it was before; null: nothing */
  months: number | null;
  graceDays: number;
  activities: readonly ActivityKind[];
  paused: boolean;
}

export interface ExpiryPolicy extends ExpirySettings {
  /** when it was last switched on, changed or taken up again */
  since: Date;
}

/** Points do not expire until a merchant decides so. */
export const defaultExpiry: ExpirySettings = {
  mode: "NONE",
  months: null,
  graceDays: 30,
  activities: activityKinds,
  paused: false,
};

/** Longest life of points and longest grace time that can be set. */
export const maxMonths = 120;
export const maxGraceDays = 365;

export function termsOf({ mode, months, graceDays, paused, since }: ExpiryPolicy, timeZone: string): ExpiryTerms {
  return { mode: paused ? "NONE" : mode, months, graceUntil: addDays(dayOf(since, timeZone), graceDays) };
}

/** Whether points may expire at another time than before, so that the grace time begins anew. */
export function isStricter(before: ExpirySettings, after: ExpirySettings): boolean {
  if (after.mode === "NONE" || after.paused) return false;
  if (before.mode !== after.mode || before.paused || (before.months ?? 0) > (after.months ?? 0)) return true;
  return after.mode === "AFTER_INACTIVITY" && before.activities.some((kind) => !after.activities.includes(kind));
}
