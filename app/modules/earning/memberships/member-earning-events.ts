import type { EarningEvent } from "~/modules/earning/core/earning-event";
import { memberSource } from "~/modules/earning/core/award-source";

/** The properties of a member that earn. */
export interface MemberNotices {
  customerId: bigint;
  customerCreatedAt: Date | null;
  consentState: string | null;
  consentOptInLevel: string | null;
  consentUpdatedAt: Date | null;
}

/** E-mail consent that the customer confirmed by a link in a mail (double opt-in). */
export function isConfirmed({
  consentState,
  consentOptInLevel,
}: Pick<MemberNotices, "consentState" | "consentOptInLevel">) {
  return consentState === "SUBSCRIBED" && consentOptInLevel === "CONFIRMED_OPT_IN";
}

/**
 * Account and newsletter sign-up, each once per member for ever: their points stay, and unsubscribing and signing up
 * again earns nothing.
 */
export function memberEarningEvents(member: MemberNotices, now: Date): EarningEvent[] {
  const { customerId } = member;
  const once = { source: memberSource(customerId), customerId, stands: true };
  const createdAt = member.customerCreatedAt ?? now;
  const earningEvents: EarningEvent[] = [{ ...once, event: "ACCOUNT", occurredAt: createdAt, certainAt: createdAt }];
  if (isConfirmed(member)) {
    const confirmedAt = member.consentUpdatedAt ?? now;
    earningEvents.push({ ...once, event: "NEWSLETTER", occurredAt: confirmedAt, certainAt: confirmedAt });
  }
  return earningEvents;
}
