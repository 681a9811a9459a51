import { requireCustomer, updateCustomer } from "./customers";
import type { Customer } from "./types/customer";
import type { StoreState } from "./types/store";

const key = (tag: string) => tag.trim().toLowerCase();

/** Sends customers/update and customer.tags_added, unless the customer has all tags already. */
export function addCustomerTags(state: StoreState, id: number, tags: string[]): Customer {
  const customer = requireCustomer(state, id);
  const known = new Set(customer.tags.map(key));
  const added = tags.map((tag) => tag.trim()).filter((tag) => tag && !known.has(key(tag)));
  return added.length ? updateCustomer(state, id, { tags: [...customer.tags, ...new Set(added)].sort() }) : customer;
}

/** Sends customers/update and customer.tags_removed, unless the customer has none of the tags. */
export function removeCustomerTags(state: StoreState, id: number, tags: string[]): Customer {
  const customer = requireCustomer(state, id);
  const gone = new Set(tags.map(key));
  const left = customer.tags.filter((tag) => !gone.has(key(tag)));
  return left.length < customer.tags.length ? updateCustomer(state, id, { tags: left }) : customer;
}
