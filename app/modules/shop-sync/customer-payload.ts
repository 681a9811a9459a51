import { z } from "zod";
import { reportedMoment } from "~/lib/date-input";
import type { CustomerData } from "./store-event";

/** The largest number that a column of the type bigint holds. */
const LARGEST_ID = 2n ** 63n - 1n;

/** A number as Shopify writes it, or its digits where a JavaScript number does not hold them all. */
export const id = z
  .union([z.number().int().positive(), z.string().regex(/^\d{1,19}$/)])
  .transform((value) => BigInt(value))
  .refine((value) => value <= LARGEST_ID);
export const time = reportedMoment;
const text = z
  .string()
  .nullish()
  .transform((value) => value || null);

/** E-mail consent as its own webhook carries it. */
export const consentPayload = z
  .object({
    state: z.string().transform((state) => state.toUpperCase()),
    opt_in_level: text.transform((level) => level?.toUpperCase() ?? null),
    consent_updated_at: time.nullish(),
  })
  .transform((consent) => ({
    state: consent.state,
    optInLevel: consent.opt_in_level,
    updatedAt: consent.consent_updated_at ?? null,
  }));

const address = z
  .object({ country_code: text, address1: text, zip: text, phone: text })
  .transform(({ country_code: countryCode, ...rest }) => ({ countryCode, ...rest }));

/** A customer in a webhook, on their own or inside an order: neither contains consent, language or tags. */
export const customerPayload = z
  .object({
    id,
    email: text,
    first_name: text,
    last_name: text,
    phone: text,
    state: text,
    created_at: time.nullish(),
    updated_at: time.nullish(),
    default_address: address.nullish(),
    addresses: z.array(address).nullish(),
  })
  .transform((customer): CustomerData => ({
    customerId: customer.id,
    email: customer.email,
    firstName: customer.first_name,
    lastName: customer.last_name,
    phone: customer.phone,
    locale: null,
    countryCode: customer.default_address?.countryCode ?? null,
    addresses: [customer.default_address ?? [], customer.addresses ?? []].flat(),
    ...(customer.state && { hasAccount: customer.state.toLowerCase() === "enabled" }),
    createdAt: customer.created_at ?? null,
    updatedAt: customer.updated_at ?? null,
  }));
