import type { LockedMember } from "./lock-members.server";

/** Who stands for a customer now: for a merged one who was kept, for a redacted one nobody. */
export function activeMember(customerId: bigint | null, members: ReadonlyMap<bigint, LockedMember>): bigint | null {
  const member = customerId === null ? undefined : members.get(customerId);
  if (member?.status === "MERGED") return activeMember(member.mergedIntoId, members);
  return member?.status === "ACTIVE" ? customerId : null;
}
