/** What an award was made for, as far as it is found again by it. */
export interface Keyed {
  event: string;
  source: string;
  customerId: bigint | null;
}

/** Where a source names a customer; the rest of it says what is earned once by each of them. */
const named = /^(member|birthday:\d+|anniversary:\d+|review:\d+|mission:[0-9a-f-]+):(\d+)(:\d+)?$/;

/**
 * Key of what earns once. The customer in it is the one whom the award belongs to now, not the one who earned it: with
 * two customers merged their birthdays, first orders and reviews of one product are the same.
 */
export function onceKey({ event, source, customerId }: Keyed): string {
  const match = customerId === null ? null : named.exec(source);
  return match ? `${event}/${match[1]}:${customerId}${match[3] ?? ""}` : `${event}/${source}`;
}

/** Does the source name a customer? */
export const isOfCustomer = (source: string): boolean => named.test(source);
