import { defineCondition } from "./condition";
import { wholeNumber } from "./condition-fields";

export const DEFAULT_FOLLOW_UP_ORDERS = 3;

/** How many of a referred friend's orders after the first earn. */
export const followUpOrders = defineCondition({
  field: wholeNumber({ min: 1, max: 100 }),
  events: ["REFERRED_FOLLOW_UP"],
  section: "general",
});
