/** What the member list sorts by: "last first e-mail", lower case. */
export function searchName(person: {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
}): string {
  return [person.lastName, person.firstName, person.email].filter(Boolean).join(" ").toLowerCase();
}
