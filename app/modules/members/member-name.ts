/** Name and address of a member; each is null when unknown. */
export interface PersonName {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
}

/** A member's display name: name, else e-mail address; null when both are unknown. */
export function memberName(member: PersonName): string | null {
  const name = [member.firstName, member.lastName].filter(Boolean).join(" ").trim();
  return name || member.email || null;
}

/** What the member list sorts by: "last first e-mail", lower case. */
export function searchName(person: {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
}): string {
  return [person.lastName, person.firstName, person.email].filter(Boolean).join(" ").toLowerCase();
}
