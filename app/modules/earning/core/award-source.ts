import type { EarningEventKind } from "~/modules/earning/core/earning-event";

/**
 * What an award is for, as the database stores it: "<what>:<ids>", such as "order:450789469". An earning event earns
 * once by each rule, so its source must be the same however often it is processed.
 */
export const orderSource = (orderId: bigint): string => `order:${orderId}`;

/** What a member earns once for ever: the first order, signing up. */
export const memberSource = (customerId: bigint): string => `member:${customerId}`;

/** One review per product and member. */
export const reviewSource = (productId: bigint, customerId: bigint): string => `review:${productId}:${customerId}`;

/** From the second attempt on with its number: each attempt has awards of its own. */
export const missionSource = (entry: { missionId: string; customerId: bigint; attempt: number }): string => {
  const { missionId, customerId, attempt } = entry;
  return attempt > 1 ? `mission:${missionId}:${customerId}:${attempt}` : `mission:${missionId}:${customerId}`;
};

export const shareSource = ({ code, day, visitId }: { code: string; day: string; visitId: string }): string =>
  `share:${code}:${day}:${visitId}`;

export const yearlySource = (event: EarningEventKind, year: number, customerId: bigint): string =>
  `${event.toLowerCase()}:${year}:${customerId}`;

/** Points that an API client or Flow granted under a key of its own. */
export const grantSource = (event: EarningEventKind, key: string): string => `${event.toLowerCase()}:${key}`;

/** The order behind an award; null for awards of other events. */
export function orderIdOfSource(source: string): bigint | null {
  const match = /^order:(\d+)$/.exec(source);
  return match?.[1] ? BigInt(match[1]) : null;
}

/** The id in a source: the product of a review's award, the mission of an entry's. */
export const subjectOfSource = (source: string): string => source.split(":")[1] ?? "";
