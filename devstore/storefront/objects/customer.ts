import { customerTotals } from "../../state/customers";
import { gid } from "../../state/gid";
import { listOrders } from "../../state/orders";
import type { Customer } from "../../state/types/customer";
import type { StoreState } from "../../state/types/store";
import { metafieldsOf } from "../liquid/metafields";
import { orderObject } from "./order";

const shownOrders = 20;

export const fullName = ({ firstName, lastName, email }: Customer): string =>
  [firstName, lastName].filter(Boolean).join(" ") || (email ?? "");

/** Liquid's `customer`; `orders` is empty unless `withOrders`. */
export function customerObject(
  state: StoreState,
  customer: Customer,
  { language, withOrders = false }: { language: string; withOrders?: boolean | undefined },
) {
  const countries = new Intl.DisplayNames(language, { type: "region" });
  const totals = customerTotals(state, customer.id);
  const addresses = customer.addresses.map((address) => ({
    first_name: address.firstName,
    last_name: address.lastName,
    address1: address.address1,
    zip: address.zip,
    city: address.city,
    country: countries.of(address.countryCode),
    country_code: address.countryCode,
  }));
  return {
    id: customer.id,
    email: customer.email,
    first_name: customer.firstName,
    last_name: customer.lastName,
    name: fullName(customer),
    tags: customer.tags,
    accepts_marketing: customer.consent.state === "SUBSCRIBED",
    has_account: true,
    orders_count: totals.orders,
    total_spent: totals.spent,
    addresses,
    default_address: addresses[0] ?? null,
    orders: withOrders
      ? listOrders(state, { customerId: customer.id, limit: shownOrders }).map((order) => orderObject(state, order))
      : [],
    metafields: metafieldsOf(state, gid("Customer", customer.id)),
  };
}
