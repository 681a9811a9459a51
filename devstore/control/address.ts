import { z } from "zod";

export const text = z.string().trim().nullish();

export const address = z.object({
  firstName: text,
  lastName: text,
  company: text,
  address1: text,
  address2: text,
  zip: text,
  city: text,
  province: text,
  countryCode: z.string().length(2).optional(),
  phone: text,
});
