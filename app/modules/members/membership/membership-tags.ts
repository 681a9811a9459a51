import type { Member, MembershipMode, MembershipTag, Shop } from "@prisma/client";
import type { MembershipState } from "./takes-part";

// Offers are restricted to a segment, whose query knows tags only. Where members join, they bear the tag MEMBER and the query asks for it.
// Where all take part nobody is tagged but who left, with the tag LEFT, and the query asks for those without it.

/** Shopify names no time after which a tag, a query or a customer counts for a segment; its segments follow "in moments". */
const SEGMENT_DELAY_MS = 90_000;
/** From when on Shopify is sure to go by a change. */
export const dueAfter = (change: Date): Date => new Date(change.getTime() + SEGMENT_DELAY_MS);

/** By which tag the shop's segment goes, and by which it shall. */
export type SegmentTerms = Pick<Shop, "membershipMode" | "segmentTag" | "segmentSince">;

/** The tag by which the segment goes once it has followed the shop's choice. */
export const chosenTag = (mode: MembershipMode): MembershipTag => (mode === "ALL" ? "LEFT" : "MEMBER");

/** Whether Shopify is sure to go by the segment's present query. */
const isCurrent = ({ segmentSince }: SegmentTerms, now: Date): boolean =>
  segmentSince === null || dueAfter(segmentSince) <= now;

/** Whether the segment follows the shop's choice, and has for so long that nothing goes by the other tag any more. */
export const isSettled = (terms: SegmentTerms, now: Date): boolean =>
  terms.segmentTag === chosenTag(terms.membershipMode) && isCurrent(terms, now);

/** Whether all customers but who left are in the segment. */
export const holdsEverybody = (terms: SegmentTerms, now: Date): boolean =>
  terms.segmentTag === "LEFT" && isCurrent(terms, now);

/** In this order: who is to be kept out is kept out before others are let in. */
export const tagChanges = ["TAG_LEFT", "UNTAG_MEMBER", "TAG_MEMBER", "UNTAG_LEFT"] as const;
export type TagChange = (typeof tagChanges)[number];

/** Customers by what is to be done to their tags. */
export type TagChanges = Record<TagChange, bigint[]>;
export const noTagChanges = (): TagChanges => ({ TAG_LEFT: [], UNTAG_MEMBER: [], TAG_MEMBER: [], UNTAG_LEFT: [] });

/** What would give an offer to somebody who has left, were it not done. */
export const keepsOut = (change: TagChange): boolean => change === "TAG_LEFT" || change === "UNTAG_MEMBER";

export const tagOf = (change: TagChange): MembershipTag => (change.endsWith("_LEFT") ? "LEFT" : "MEMBER");

/** Since when a customer has the tags; null without. */
export type HeldTags = Pick<Member, "taggedAt" | "leftTaggedAt">;

/**
 * What is to be done to a customer's tags. While the segment changes from one tag to the other, those of the present query stay as far as
 * they keep anybody out, and those of the next are given already.
 */
export function dueTagChanges(
  terms: SegmentTerms,
  { taggedAt, leftTaggedAt, membership }: HeldTags & { membership: MembershipState },
  now: Date,
): TagChange[] {
  const chosen = chosenTag(terms.membershipMode);
  const changing = !isSettled(terms, now);
  const takesPart = membership === "JOINED";
  // Everybody takes part where the segment is to go by LEFT, and the other tag is given to nobody any more.
  const member = takesPart && (chosen === "MEMBER" || (changing && taggedAt !== null));
  const left = membership === "LEFT" && (chosen === "LEFT" || changing);
  const due: Record<TagChange, boolean> = {
    TAG_LEFT: left && leftTaggedAt === null,
    UNTAG_MEMBER: !member && taggedAt !== null,
    TAG_MEMBER: member && taggedAt === null,
    UNTAG_LEFT: !left && leftTaggedAt !== null,
  };
  return tagChanges.filter((change) => due[change]);
}

/** From when on the segment is sure to hold somebody who takes part. */
export function inSegmentFrom(
  { segmentTag }: SegmentTerms,
  { taggedAt, leftTaggedAt, customerSince, joinedAt }: HeldTags & { customerSince: Date; joinedAt: Date | null },
  now: Date,
): Date {
  const untagged = leftTaggedAt === null ? Math.max(customerSince.getTime(), joinedAt?.getTime() ?? 0) : now.getTime();
  const since = segmentTag === "MEMBER" ? (taggedAt ?? now).getTime() : untagged;
  return dueAfter(new Date(since));
}
