import type { Guard } from "./guard";

/** The friend had ordered before. */
export const existingCustomer: Guard = {
  find: ({ existingCustomer: known }) => (known ? {} : null),
};
