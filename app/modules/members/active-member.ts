import type { LockedMember } from "./lock-members.server";

/** Who a customer is now: for a merged one who was kept. Null when nobody is known. */
export function presentMember(
  customerId: bigint | null,
  members: ReadonlyMap<bigint, LockedMember>,
): LockedMember | null {
  const member = customerId === null ? undefined : members.get(customerId);
  return member?.status === "MERGED" ? presentMember(member.mergedIntoId, members) : (member ?? null);
}

/** Who stands for a customer now: for a merged one who was kept, for a redacted one nobody. */
export function activeMember(customerId: bigint | null, members: ReadonlyMap<bigint, LockedMember>): bigint | null {
  const member = presentMember(customerId, members);
  return member?.status === "ACTIVE" ? member.customerId : null;
}
