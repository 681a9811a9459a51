import type { LockedMember } from "./lock-members.server";

/** Who a customer is now: for a merged one who was kept. Null when nobody is known. */
export function presentMember(
  customerId: bigint | null,
  members: ReadonlyMap<bigint, LockedMember>,
): LockedMember | null {
  const member = customerId === null ? undefined : members.get(customerId);
  return member?.status === "MERGED" ? presentMember(member.mergedIntoId, members) : (member ?? null);
}

/** Whether orders still count for somebody: also for who is deleted, since a merge that is told of later moves them. */
export const holdsPoints = (member: Pick<LockedMember, "status"> | null | undefined): boolean =>
  member?.status === "ACTIVE" || member?.status === "DELETED";

/** Who stands for a customer now: for a merged one who was kept, for a redacted or deleted one nobody. */
export function activeMember(customerId: bigint | null, members: ReadonlyMap<bigint, LockedMember>): bigint | null {
  const member = presentMember(customerId, members);
  return member?.status === "ACTIVE" ? member.customerId : null;
}
