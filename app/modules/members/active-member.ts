import type { LockedMember } from "./lock-members.server";

/** The member behind a customer's number: for a merged customer the one who was kept. Null when unknown. */
export function presentMember(
  customerId: bigint | null,
  members: ReadonlyMap<bigint, LockedMember>,
): LockedMember | null {
  const member = customerId === null ? undefined : members.get(customerId);
  return member?.status === "MERGED" ? presentMember(member.mergedIntoId, members) : (member ?? null);
}

/**
 * Whether orders still count: for deleted customers, too, because a merge that is reported later moves their orders.
 */
export const holdsPoints = (member: Pick<LockedMember, "status"> | null | undefined): boolean =>
  member?.status === "ACTIVE" || member?.status === "DELETED";

/**
 * The active member behind a customer's number: for a merged customer the one who was kept; null for a redacted or
 * deleted one.
 */
export function activeMember(customerId: bigint | null, members: ReadonlyMap<bigint, LockedMember>): bigint | null {
  const member = presentMember(customerId, members);
  return member?.status === "ACTIVE" ? member.customerId : null;
}
