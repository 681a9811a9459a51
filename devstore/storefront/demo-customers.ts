import { customerTotals, listCustomers } from "../state/customers";
import type { StoreState } from "../state/types/store";
import { fullName } from "./objects/customer";

const looked = 120;
const shown = 6;

const initials = (name: string): string =>
  name
    .split(/[\s@.]+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join("");

/** A few customers to log in as: some with many orders, some with few. */
export function demoCustomers(state: StoreState) {
  const people = listCustomers(state, { limit: looked }).flatMap((customer) => {
    if (!customer.email) return [];
    const name = fullName(customer);
    const city = customer.addresses[0]?.city ?? null;
    const { orders } = customerTotals(state, customer.id);
    return [{ email: customer.email, name, initials: initials(name), city, orders_count: orders }];
  });
  const byOrders = people.toSorted((a, b) => b.orders_count - a.orders_count);
  const few = byOrders.filter(({ orders_count }) => orders_count <= 2);
  return [...new Set([...byOrders.slice(0, shown - 2), ...few.slice(0, 1), ...few.slice(-1)])].slice(0, shown);
}
