export type OfferStatus = "SCHEDULED" | "RUNNING" | "ENDED";

export interface OfferPeriod {
  startsAt: Date;
  endsAt: Date | null;
  /** false once staff ended the offer */
  enabled: boolean;
}

export function offerStatus({ startsAt, endsAt, enabled }: OfferPeriod, now: Date): OfferStatus {
  if (!enabled || (endsAt && endsAt <= now)) return "ENDED";
  return startsAt > now ? "SCHEDULED" : "RUNNING";
}
