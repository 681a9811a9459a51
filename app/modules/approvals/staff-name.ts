/** What a staff member is called, out of what Shopify tells of them; empty where it tells nothing. */
export const staffName = (person: { first_name?: string | null; last_name?: string | null }): string =>
  [person.first_name, person.last_name].filter(Boolean).join(" ");
