import { identityFingerprints, type Fingerprinter } from "~/modules/earning/referrals/identity/identity-fingerprints";
import type { CustomerData } from "./store-event";

/** A customer with the hashes that an account is compared by; without `print` there are none. */
export function withFingerprints(customer: CustomerData, fingerprinter: Fingerprinter | undefined): CustomerData {
  if (!fingerprinter) return customer;
  const { email, phone, addresses = [], countryCode } = customer;
  const phones = [phone, ...addresses.map((address) => address.phone)];
  return {
    ...customer,
    fingerprints: identityFingerprints({ emails: [email], phones, addresses, countryCode }, fingerprinter),
  };
}
