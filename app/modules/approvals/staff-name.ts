/** A staff member's name from Shopify's user data; empty when Shopify sends none. */
export const staffName = (person: { first_name?: string | null; last_name?: string | null }): string =>
  [person.first_name, person.last_name].filter(Boolean).join(" ");
