import { memberSource } from "./order-occasions";
import type { Occasion } from "./weigh-rules";

/** What of a member earns by itself. */
export interface MemberNews {
  customerId: bigint;
  customerCreatedAt: Date | null;
  consentState: string | null;
  consentOptInLevel: string | null;
  consentUpdatedAt: Date | null;
}

/** E-mail consent that was confirmed by a link in a mail (double opt-in). */
export function isConfirmed({
  consentState,
  consentOptInLevel,
}: Pick<MemberNews, "consentState" | "consentOptInLevel">) {
  return consentState === "SUBSCRIBED" && consentOptInLevel === "CONFIRMED_OPT_IN";
}

/**
 * Account and newsletter, each once a member for ever: what was earned stays, and unsubscribing and signing up again
 * earns nothing.
 */
export function memberOccasions(member: MemberNews, now: Date): Occasion[] {
  const { customerId } = member;
  const once = { source: memberSource(customerId), customerId, stands: true };
  const createdAt = member.customerCreatedAt ?? now;
  const occasions: Occasion[] = [{ ...once, event: "ACCOUNT", occurredAt: createdAt, certainAt: createdAt }];
  if (isConfirmed(member)) {
    const confirmedAt = member.consentUpdatedAt ?? now;
    occasions.push({ ...once, event: "NEWSLETTER", occurredAt: confirmedAt, certainAt: confirmedAt });
  }
  return occasions;
}
