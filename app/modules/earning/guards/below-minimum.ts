import type { Guard } from "./guard";

/** The friend's order is below the rule's minimum. */
export const belowMinimum: Guard = {
  judgeOrder: (amount, { minimumAmount }) =>
    minimumAmount !== undefined && amount < minimumAmount ? { amount, minimum: minimumAmount } : null,
};
