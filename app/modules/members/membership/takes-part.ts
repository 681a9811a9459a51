import type { Membership, Shop } from "@prisma/client";

/** Who takes part, as the shop chose it. */
export type MembershipTerms = Pick<Shop, "membershipMode" | "membershipBefore" | "membershipSince" | "someoneLeft">;

/** One stay in the programme. Without a start it began before anybody asked; without an end it lasts. */
export type Stay = Pick<Membership, "joinedAt" | "countsFrom" | "leftAt">;

/** What a member's own steps come to, or those of their account; `NOT_JOINED` only where not all take part. */
export type MembershipState = "JOINED" | "LEFT" | "NOT_JOINED";

/** Whether stays have to be looked up at all: not while everybody takes part. */
export const asksForStays = ({ membershipMode, membershipBefore, someoneLeft }: MembershipTerms): boolean =>
  membershipMode !== "ALL" || membershipBefore !== null || someoneLeft;

const isWithin = ({ countsFrom, leftAt }: Stay, at: Date): boolean =>
  (countsFrom === null || countsFrom <= at) && (leftAt === null || at < leftAt);

/**
 * Whether what happened at a moment counts for a customer. Each moment goes by the choice of its own time, so it does not matter
 * when the app hears of it; before the last change of the choice, what held then is taken for all earlier times.
 */
export function takesPart(terms: MembershipTerms, stays: readonly Stay[], at: Date): boolean {
  const { membershipMode, membershipBefore, membershipSince } = terms;
  const mode = (membershipSince !== null && at < membershipSince ? membershipBefore : null) ?? membershipMode;
  // Joining counts orders of the days before it, whichever choice held on them.
  if (stays.some((stay) => stay.joinedAt !== null && isWithin(stay, at))) return true;
  if (mode !== "ALL") return false;
  return stays.some((stay) => isWithin(stay, at)) || !stays.some(({ leftAt }) => leftAt !== null && leftAt <= at);
}

/** Where a customer stands now, by whether one of their stays lasts; null without stays. */
export function membershipState(mode: MembershipTerms["membershipMode"], lasts: boolean | null): MembershipState {
  if (lasts !== null) return lasts ? "JOINED" : "LEFT";
  return mode === "ALL" ? "JOINED" : "NOT_JOINED";
}
