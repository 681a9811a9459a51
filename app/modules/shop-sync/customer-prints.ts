import { identityPrints, type Print } from "~/modules/earning/referral/identity/identity-prints";
import type { CustomerData } from "./store-event";

/** A customer with the hashes that an account is compared by; without `print` there are none. */
export function withPrints(customer: CustomerData, print: Print | undefined): CustomerData {
  if (!print) return customer;
  const { email, phone, addresses = [], countryCode } = customer;
  const phones = [phone, ...addresses.map((address) => address.phone)];
  return { ...customer, prints: identityPrints({ emails: [email], phones, addresses, countryCode }, print) };
}
