import { z } from "zod";
import { wholeField, type Reader } from "~/lib/number-fields";

/** The form's fields for who takes part. */
export const membershipInput = (reader: Reader) => ({
  membershipMode: z.enum(["ALL", "JOINED"]),
  joinOrderDays: wholeField(reader, { min: 0, max: 365 }),
});
