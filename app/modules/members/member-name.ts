/** What a member is called by; each is null where it is not known. */
export interface PersonName {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
}

/** How a member is called in the app: name, else e-mail; null when nothing is known. */
export function memberName(member: PersonName): string | null {
  const name = [member.firstName, member.lastName].filter(Boolean).join(" ").trim();
  return name || member.email || null;
}
