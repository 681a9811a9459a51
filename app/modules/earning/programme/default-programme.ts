import type { Programme } from "@prisma/client";

/**
 * The programme of a new shop; its rules stand in `rules/default-rules.ts`. The database has no defaults of its own. A
 * shop that has its programme keeps it whatever is changed here.
 */
export const defaultProgramme = {
  rounding: "FLOOR",
  includeTax: true,
  includeShipping: false,
  afterDiscounts: true,
  /** the hold time: the EU's withdrawal period, in which goods may be sent back without a reason */
  holdDays: 14,
  takeBackPolicy: "STOP_AT_ZERO",
  combination: "ADD_UP",
  friendPercent: 10,
} as const satisfies Partial<Programme>;
