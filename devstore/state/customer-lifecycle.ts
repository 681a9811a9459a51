import { dataRequestPayload, failedMergePayload, mergePayload, redactPayload } from "../webhooks/payloads/compliance";
import { customerPayload, deletedCustomerPayload } from "../webhooks/payloads/customer";
import { rows, run } from "./database";
import { requireCustomer, saveCustomer } from "./customers";
import { gid } from "./gid";
import { notifySegments } from "./notify-segments";
import { refused } from "./store-error";
import { notifyTags } from "./notify-tags";
import type { Customer } from "./types/customer";
import type { StoreState } from "./types/store";

function orderIdsOf(state: StoreState, customerId: number): number[] {
  return rows<{ id: number }>(state, `SELECT id FROM "order" WHERE customer_id = ?`, customerId).map(({ id }) => id);
}

/** Moves the orders of `fromId` to `intoId` and deletes `fromId`. Sends customers/merge and customers/update. */
export function mergeCustomers(state: StoreState, fromId: number, intoId: number): Customer {
  if (fromId === intoId) throw refused("A customer cannot be merged with itself.", "intoId");
  return state.transaction(() => {
    const from = requireCustomer(state, fromId);
    const into = requireCustomer(state, intoId);
    const move = `UPDATE "order" SET customer_id = ?1, data = json_set(data, '$.customerId', ?1) WHERE customer_id = ?2`;
    notifySegments(state, intoId, () => run(state, move, intoId, fromId));
    run(state, "DELETE FROM metafield WHERE owner_id = ?", gid("Customer", fromId));
    run(state, "DELETE FROM customer WHERE id = ?", fromId);
    const saved = saveCustomer(state, {
      ...into,
      email: into.email ?? from.email,
      phone: into.phone ?? from.phone,
      tags: [...new Set([...into.tags, ...from.tags])].sort(),
      addresses: [...into.addresses, ...from.addresses],
      updatedAt: state.clock.nowMs(),
    });
    state.notify("customers/merge", () => mergePayload(from, saved));
    state.notify("customers/update", () => customerPayload(state, saved));
    notifyTags(state, saved, into.tags);
    return saved;
  });
}

/** Sends customers/merge for a merge that failed; changes nothing. */
export function failMerge(state: StoreState, fromId: number, intoId: number): Customer {
  const from = requireCustomer(state, fromId);
  const into = requireCustomer(state, intoId);
  state.notify("customers/merge", () => failedMergePayload(from, into));
  return into;
}

/**
 * Sends customers/delete, whose payload has little more than the id.
 * @throws StoreError when the customer has orders
 * (https://shopify.dev/docs/api/admin-graphql/latest/mutations/customerDelete)
 */
export function deleteCustomer(state: StoreState, id: number): void {
  state.transaction(() => {
    const customer = requireCustomer(state, id);
    if (orderIdsOf(state, id).length > 0) throw refused("Customer can't be deleted because they have orders.", "id");
    run(state, "DELETE FROM metafield WHERE owner_id = ?", gid("Customer", id));
    run(state, "DELETE FROM customer WHERE id = ?", id);
    state.notify("customers/delete", () => deletedCustomerPayload(customer));
  });
}

/** Sends customers/data_request. */
export function requestCustomerData(state: StoreState, id: number): void {
  const customer = requireCustomer(state, id);
  state.notify("customers/data_request", () => dataRequestPayload(state, customer, orderIdsOf(state, id)));
}

/** Sends customers/redact, and erases the customer's personal data in the store. */
export function redactCustomer(state: StoreState, id: number): void {
  state.transaction(() => {
    const customer = requireCustomer(state, id);
    state.notify("customers/redact", () => redactPayload(state, customer, orderIdsOf(state, id)));
    run(state, "DELETE FROM metafield WHERE owner_id = ?", gid("Customer", id));
    saveCustomer(state, {
      ...customer,
      email: null,
      firstName: null,
      lastName: null,
      phone: null,
      note: null,
      tags: [],
      addresses: [],
      consent: { state: "REDACTED", optInLevel: null, updatedAt: state.clock.nowMs() },
      updatedAt: state.clock.nowMs(),
    });
    const orders = `UPDATE "order" SET data = json_set(data, '$.email', null, '$.phone', null, '$.billingAddress', null,
      '$.shippingAddress', null, '$.browserIp', null, '$.note', null, '$.noteAttributes', json('[]')) WHERE customer_id = ?`;
    run(state, orders, id);
  });
}
