import { isbot } from "isbot";

/** A browser by what it calls itself: neither a crawler, a link preview nor nameless. */
export const isBrowser = (userAgent: string): boolean => userAgent.trim() !== "" && !isbot(userAgent);

export interface VisitSignals {
  /** the customer whose link it is */
  advocateId: bigint;
  /** the customer who is logged in, if any */
  customerId: bigint | null;
  /** the same browser was the advocate's today */
  advocatesBrowser: boolean;
}

/** Members do not earn by looking at what they shared themselves. */
export const isOwnVisit = ({ advocateId, customerId, advocatesBrowser }: VisitSignals): boolean =>
  advocatesBrowser || customerId === advocateId;
