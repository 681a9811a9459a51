import type { EarningEvent } from "~/modules/earning/core/earning-event";
import { shareSource } from "~/modules/earning/core/award-source";

interface CountedVisit {
  code: string;
  productId: bigint;
  day: string;
  /** random: awards are kept forever and must not contain data of a visitor */
  visitId: string;
  customerId: bigint;
  visitedAt: Date;
}

/** The earning event of a counted visit. */
export function shareEarningEvent({
  code,
  productId,
  day,
  visitId,
  customerId,
  visitedAt,
}: CountedVisit): EarningEvent {
  return {
    event: "SOCIAL_SHARE",
    source: shareSource({ code, day, visitId }),
    product: { productId: productId.toString() },
    customerId,
    occurredAt: visitedAt,
    certainAt: visitedAt,
    stands: true,
  };
}
