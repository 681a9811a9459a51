import type { Programme } from "@prisma/client";
import type { ProgrammeFields } from "./example-rule";

const onOff = (on: boolean) => (on ? "on" : "");

/** The settings that all rules share, as values of their form. */
export const toProgrammeFields = (programme: Programme): ProgrammeFields => ({
  rounding: programme.rounding,
  includeTax: onOff(programme.includeTax),
  includeShipping: onOff(programme.includeShipping),
  afterDiscounts: onOff(programme.afterDiscounts),
  holdDays: String(programme.holdDays),
  takeBackPolicy: programme.takeBackPolicy,
  combination: programme.combination,
});
