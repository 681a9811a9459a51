import { foldTag } from "~/lib/fold-tag";
import { type Fingerprinter, identityFingerprints } from "~/modules/earning/referrals/identity/identity-fingerprints";
import type { CustomerRow } from "~/modules/members/save-customers.server";
import type { ChangeBatch } from "./collect-changes";
import type { CustomerData } from "./store-event";

/** Customers to store: the reported ones, and stubs for customers who are only mentioned so far. */
export function customerRows(changes: ChangeBatch): CustomerRow[] {
  const mentioned = new Set([
    ...changes.consents.keys(),
    ...changes.merges.flatMap(({ keptId, removedId }) => [keptId, removedId]),
  ]);
  const stubs = [...mentioned].filter((id) => !changes.customers.has(id)).map(stub);
  return [...changes.customers.values(), ...stubs].map(
    ({ consent, tags, fingerprints, hasAccount, addresses: _unhashed, ...customer }) => ({
      ...customer,
      hasAccount: hasAccount ?? null,
      fingerprints: fingerprints ?? null,
      tags: tags ? [...new Set(tags.map(foldTag))] : null,
      consentState: consent?.state ?? null,
      consentOptInLevel: consent?.optInLevel ?? null,
      consentUpdatedAt: consent?.updatedAt ?? null,
    }),
  );
}

const stub = (customerId: bigint): CustomerData => ({
  customerId,
  email: null,
  firstName: null,
  lastName: null,
  phone: null,
  locale: null,
  countryCode: null,
  createdAt: null,
  updatedAt: null,
});

/** A customer with the hashes by which an account is compared; without `fingerprinter` there are none. */
export function withFingerprints(customer: CustomerData, fingerprinter: Fingerprinter | undefined): CustomerData {
  if (!fingerprinter) return customer;
  const { email, phone, addresses = [], countryCode } = customer;
  const phones = [phone, ...addresses.map((address) => address.phone)];
  return {
    ...customer,
    fingerprints: identityFingerprints({ emails: [email], phones, addresses, countryCode }, fingerprinter),
  };
}
