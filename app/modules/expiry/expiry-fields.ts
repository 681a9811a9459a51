import type { ActivityKind, ExpiryPolicy } from "./policy";

/** When points expire, as the form holds it: a switched-on switch is "on". */
export type ExpiryFields = Record<"mode" | "months" | "graceDays" | "paused" | ActivityKind, string>;

/** Proposed to a shop that has never had points expire. */
const usualMonths = 12;

const onOff = (on: boolean) => (on ? "on" : "");

export const toExpiryFields = ({ mode, months, graceDays, activities, paused }: ExpiryPolicy): ExpiryFields => ({
  mode,
  months: String(months ?? usualMonths),
  graceDays: String(graceDays),
  paused: onOff(paused),
  ORDER: onOff(activities.includes("ORDER")),
  EARN: onOff(activities.includes("EARN")),
  REDEEM: onOff(activities.includes("REDEEM")),
});
