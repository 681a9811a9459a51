import { z } from "zod";
import { gid, time } from "./bulk-values";
import { idOfGid } from "./parse-webhook";
import type { CustomerData } from "./store-event";

/** A customer in a bulk export, on their own or within an order. */
export const bulkCustomer = z
  .object({
    id: gid,
    firstName: z.string().nullish(),
    lastName: z.string().nullish(),
    locale: z.string().nullish(),
    createdAt: time,
    updatedAt: time,
    tags: z.array(z.string()).optional(),
    state: z.string().optional(),
    defaultEmailAddress: z
      .object({
        emailAddress: z.string().nullish(),
        marketingState: z.string(),
        marketingOptInLevel: z.string().nullish(),
        marketingUpdatedAt: time.nullish(),
      })
      .nullish(),
    defaultPhoneNumber: z.object({ phoneNumber: z.string().nullish() }).nullish(),
    defaultAddress: z
      .object({
        countryCodeV2: z.string().nullish(),
        address1: z.string().nullish(),
        zip: z.string().nullish(),
        phone: z.string().nullish(),
      })
      .nullish(),
  })
  .transform((customer): CustomerData => ({
    customerId: idOfGid(customer.id),
    email: customer.defaultEmailAddress?.emailAddress ?? null,
    firstName: customer.firstName ?? null,
    lastName: customer.lastName ?? null,
    phone: customer.defaultPhoneNumber?.phoneNumber ?? null,
    locale: customer.locale ?? null,
    countryCode: customer.defaultAddress?.countryCodeV2 ?? null,
    addresses: customer.defaultAddress
      ? [{ ...customer.defaultAddress, countryCode: customer.defaultAddress.countryCodeV2 }]
      : [],
    ...(customer.tags && { tags: customer.tags }),
    ...(customer.state && { hasAccount: customer.state === "ENABLED" }),
    ...(customer.defaultEmailAddress
      ? {
          consent: {
            state: customer.defaultEmailAddress.marketingState,
            optInLevel: customer.defaultEmailAddress.marketingOptInLevel ?? null,
            updatedAt: customer.defaultEmailAddress.marketingUpdatedAt ?? null,
          },
        }
      : {}),
    createdAt: customer.createdAt,
    updatedAt: customer.updatedAt,
  }));
