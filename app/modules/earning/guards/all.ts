import { belowMinimum } from "./below-minimum";
import { crowdedNetwork } from "./crowded-network";
import { existingCustomer } from "./existing-customer";
import type { Guard } from "./guard";
import { sameAddress, sameEmail, sameNetwork, samePhone } from "./same-identity";

/** All guards by their codes, in the order in which the form and the queue show them. */
export const guards = {
  SAME_EMAIL: sameEmail,
  SAME_ADDRESS: sameAddress,
  SAME_PHONE: samePhone,
  SAME_NETWORK: sameNetwork,
  EXISTING_CUSTOMER: existingCustomer,
  BELOW_MINIMUM: belowMinimum,
  CROWDED_NETWORK: crowdedNetwork,
};
export type GuardCode = keyof typeof guards;

export const guardEntries = Object.entries(guards) as [GuardCode, Guard][];
export const guardCodes = Object.keys(guards) as GuardCode[];
