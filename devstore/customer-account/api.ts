import { buildSchema, graphqlSync } from "graphql";
import { gid } from "../state/gid";
import { getMetafield, resolveNamespace } from "../state/metafields";
import type { Customer } from "../state/types/customer";
import type { StoreState } from "../state/types/store";
import { fullName } from "../storefront/objects/customer";

/** The implemented part of the Customer Account API (shopify.dev/docs/api/customer/2026-10/objects/Customer). */
const schema = buildSchema(`
  type Query { customer: Customer! }
  type Customer {
    id: ID!
    firstName: String
    lastName: String
    displayName: String!
    metafield(namespace: String, key: String!): Metafield
  }
  type Metafield { id: ID!, namespace: String!, key: String!, type: String!, value: String! }
`);

/**
 * "Metafield definitions without access permissions will not be available to the Customer Account API"
 * (shopify.dev/changelog/writing-metafield-values-available-on-the-customer-account-api).
 */
function metafieldOf(state: StoreState, customer: Customer, { namespace = "$app", key }: MetafieldArgs) {
  const resolved = resolveNamespace(state, namespace ?? "$app");
  const definition = state.app.metafields.find(
    (known) =>
      known.ownerType === "CUSTOMER" && known.key === key && resolveNamespace(state, known.namespace) === resolved,
  );
  if (!definition?.access.customer_account.startsWith("read")) return null;
  const found = getMetafield(state, gid("Customer", customer.id), resolved, key);
  return found ? { ...found, id: gid("Metafield", found.id) } : null;
}

interface MetafieldArgs {
  namespace?: string | null;
  key: string;
}

/** Runs a query of the Customer Account API for the logged-in customer. */
export function askCustomerAccount(
  state: StoreState,
  customer: Customer,
  { query, variables }: { query: string; variables?: Record<string, unknown> },
) {
  const { id, firstName, lastName } = customer;
  const metafield = (args: MetafieldArgs) => metafieldOf(state, customer, args);
  const own = { id: gid("Customer", id), firstName, lastName, displayName: fullName(customer), metafield };
  return graphqlSync({ schema, source: query, rootValue: { customer: own }, variableValues: variables ?? {} });
}
