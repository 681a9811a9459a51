import { z } from "zod";
import { wholeField, type Reader } from "~/lib/number-fields";

export const membershipModes = ["ALL", "JOINED", "ACCOUNT"] as const;

/** The API's fields for who takes part; only given ones change. */
export const membershipChange = {
  membership: z.enum(membershipModes).optional(),
  joinOrderDays: z.number().int().min(0).max(365).optional(),
};

/** The form's fields for who takes part. */
export const membershipInput = (reader: Reader) => ({
  membershipMode: z.enum(membershipModes),
  joinOrderDays: wholeField(reader, { min: 0, max: 365 }),
});
