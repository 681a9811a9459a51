/** How a member is called in the app: name, else e-mail; null when nothing is known. */
export function memberName(member: {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
}): string | null {
  const name = [member.firstName, member.lastName].filter(Boolean).join(" ").trim();
  return name || member.email || null;
}
