/** The properties of an award that identify what it was given for. */
export interface Keyed {
  event: string;
  source: string;
  customerId: bigint | null;
}

/** Sources that contain a customer; the rest of the source says what each customer earns once. */
const named = /^(member|birthday:\d+|anniversary:\d+|review:\d+|mission:[0-9a-f-]+):(\d+)(:\d+)?$/;

/**
 * Key of what earns once. It contains the customer who owns the award now, not the one who earned it: after a merge,
 * the birthdays, first orders and reviews of both are the same.
 */
export function onceKey({ event, source, customerId }: Keyed): string {
  const match = customerId === null ? null : named.exec(source);
  return match ? `${event}/${match[1]}:${customerId}${match[3] ?? ""}` : `${event}/${source}`;
}

/** Does the source contain a customer? */
export const isOfCustomer = (source: string): boolean => named.test(source);
