import { foldTag } from "~/lib/fold-tag";
import type { CustomerRow } from "~/modules/members/save-customers.server";
import type { News } from "./gather-news";
import type { CustomerData } from "./store-event";

/** Customers to store: those told of, and stubs for what came before its customer. */
export function customerRows(news: News): CustomerRow[] {
  const mentioned = new Set([
    ...news.consents.keys(),
    ...news.merges.flatMap(({ keptId, removedId }) => [keptId, removedId]),
  ]);
  const stubs = [...mentioned].filter((id) => !news.customers.has(id)).map(stub);
  return [...news.customers.values(), ...stubs].map(({ consent, tags, prints, addresses: _unhashed, ...customer }) => ({
    ...customer,
    prints: prints ?? null,
    tags: tags ? [...new Set(tags.map(foldTag))] : null,
    consentState: consent?.state ?? null,
    consentOptInLevel: consent?.optInLevel ?? null,
    consentUpdatedAt: consent?.updatedAt ?? null,
  }));
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
