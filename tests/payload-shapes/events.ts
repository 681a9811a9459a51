import { buyer, formerBuyer } from "./order-shape";
import { exemplar, PYTHON, RUDDER, sample } from "./sources";
import { at, idsOf, num, time, type EventShape } from "./story";

const ids = idsOf(0);
const long = idsOf(0, { long: true });
const gid = (type: string, id: bigint) => `gid://shopify/${type}/${id}`;
const expectedCustomer = (customerId: bigint, fields: object = {}) => ({
  type: "customer",
  customer: { customerId, ...fields },
});

const consent = (email_marketing_consent: object | null) => ({
  customer_id: num(ids.customer),
  email_address: "mira@example.com",
  email_marketing_consent,
});
const merge = (fields: object) => ({
  admin_graphql_api_customer_kept_id: gid("Customer", 1n),
  admin_graphql_api_customer_deleted_id: gid("Customer", 2n),
  admin_graphql_api_job_id: null,
  ...fields,
});
const membership = {
  shop_id: gid("Shop", 1n),
  customer_id: gid("Customer", ids.customer),
  segment_id: gid("Segment", 7n),
};

/** Payloads that are read alone, without an order's other webhooks: customers, consents, merges, tags, segments and the catalogue. */
export const eventShapes: EventShape[] = [
  {
    name: "a customer since 2025-01",
    source: exemplar("2025-04/customers/1"),
    topic: "customers/create",
    payload: { ...buyer(ids), addresses: [{ id: 5, address1: "Beispielgasse 7", country_code: "DE", zip: "01234" }] },
    expected: expectedCustomer(ids.customer, { email: `mira.${ids.customer}@example.com`, countryCode: "DE" }),
  },
  {
    name: "a sample of a customer: 18 digits, no dates",
    source: sample("customers/create"),
    topic: "customers/create",
    payload: { ...buyer(long), created_at: null, updated_at: null, addresses: [] },
    expected: expectedCustomer(long.customer, { createdAt: null, updatedAt: null }),
  },
  {
    name: "an account that was enabled",
    source: sample("customers/enable"),
    topic: "customers/enable",
    payload: { ...buyer(ids), state: "enabled", addresses: [] },
    expected: expectedCustomer(ids.customer, { hasAccount: true }),
  },
  {
    name: "an account that was disabled",
    source: sample("customers/disable"),
    topic: "customers/disable",
    payload: { ...buyer(ids), state: "disabled", addresses: [] },
    expected: expectedCustomer(ids.customer, { hasAccount: false }),
  },
  {
    name: "a customer until 2025-01: tags and consent beside the rest",
    source: RUDDER,
    topic: "customers/update",
    payload: { ...buyer(ids), ...formerBuyer, tags: "gold, new", addresses: [] },
    expected: expectedCustomer(ids.customer, { firstName: "Mira" }),
  },
  {
    name: "a customer with nothing but a telephone",
    source: PYTHON,
    topic: "customers/create",
    payload: {
      id: num(ids.customer),
      email: null,
      first_name: "",
      last_name: null,
      phone: "+491700000000",
      state: "disabled",
    },
    expected: expectedCustomer(ids.customer, {
      email: null,
      firstName: null,
      phone: "+491700000000",
      countryCode: null,
    }),
  },
  {
    name: "a deleted customer",
    source: sample("customers/delete"),
    topic: "customers/delete",
    payload: { id: num(long.customer), tax_exemptions: [], admin_graphql_api_id: gid("Customer", long.customer) },
    expected: { type: "customer-deletion", customerId: long.customer },
  },
  {
    name: "a deleted customer, told with addresses",
    source: exemplar("2025-04/customers/1"),
    topic: "customers/delete",
    payload: {
      id: num(ids.customer),
      phone: null,
      addresses: [{ id: 5 }],
      tax_exemptions: [],
      admin_graphql_api_id: "",
    },
    expected: { type: "customer-deletion", customerId: ids.customer },
  },
  {
    name: "consent that was never given",
    source: sample("customers_email_marketing_consent/update"),
    topic: "customers_email_marketing_consent/update",
    payload: consent({ state: "not_subscribed", opt_in_level: null, consent_updated_at: null }),
    expected: { type: "consent", consent: { state: "NOT_SUBSCRIBED", optInLevel: null, updatedAt: null } },
  },
  {
    name: "consent confirmed",
    source: exemplar("2025-04/customers_email_marketing_consent/1"),
    topic: "customers_email_marketing_consent/update",
    payload: consent({ state: "subscribed", opt_in_level: "confirmed_opt_in", consent_updated_at: time(5) }),
    expected: { type: "consent", consent: { state: "SUBSCRIBED", optInLevel: "CONFIRMED_OPT_IN", updatedAt: at(5) } },
  },
  {
    name: "consent of a customer without an address",
    source: exemplar("2025-04/customers_email_marketing_consent/1"),
    topic: "customers_email_marketing_consent/update",
    payload: { ...consent(null), email_address: null },
    expected: { type: "nothing" },
  },
  {
    name: "a merge that failed",
    source: sample("customers/merge"),
    topic: "customers/merge",
    payload: merge({
      status: "failed",
      errors: [{ customer_ids: [1], field: "merge_in_progress", message: "Mira Muster is currently being merged." }],
    }),
    expected: { type: "nothing" },
  },
  {
    name: "a merge that is done",
    source: "https://shopify.dev/docs/api/admin-graphql/latest/enums/CustomerMergeRequestStatus",
    topic: "customers/merge",
    payload: merge({ admin_graphql_api_job_id: gid("Job", 3n), status: "completed", errors: [] }),
    expected: { type: "merge", keptId: 1n, removedId: 2n },
  },
  {
    name: "tags added",
    source: sample("customer.tags_added"),
    topic: "customer.tags_added",
    payload: {
      customerId: gid("Customer", ids.customer),
      tags: ["tag1", "tag2"],
      occurredAt: "2026-03-02T08:00:00.000Z",
    },
    expected: { type: "tags", customerId: ids.customer, change: { added: true, tags: ["tag1", "tag2"] } },
  },
  {
    name: "tags removed",
    source: sample("customer.tags_removed"),
    topic: "customer.tags_removed",
    payload: { customerId: gid("Customer", ids.customer), tags: ["tag1"], occurredAt: "2026-03-02T08:00:00.000Z" },
    expected: { type: "tags", customerId: ids.customer, change: { added: false, tags: ["tag1"] } },
  },
  {
    name: "a segment joined",
    source: sample("customer.joined_segment"),
    topic: "customer.joined_segment",
    payload: membership,
    expected: { type: "segment", customerId: ids.customer, segmentId: "7", joined: true },
  },
  {
    name: "a segment left",
    source: sample("customer.left_segment"),
    topic: "customer.left_segment",
    payload: membership,
    expected: { type: "segment", customerId: ids.customer, segmentId: "7", joined: false },
  },
  {
    name: "a product changed",
    source: sample("products/update"),
    topic: "products/update",
    payload: {
      id: num(long.product),
      admin_graphql_api_id: gid("Product", long.product),
      created_at: null,
      variants: [],
    },
    expected: { type: "product", productId: long.product },
  },
  {
    name: "a product deleted",
    source: sample("products/delete"),
    topic: "products/delete",
    payload: { id: num(long.product) },
    expected: { type: "product", productId: long.product },
  },
  {
    name: "a collection changed",
    source: exemplar("2025-04/collections/1"),
    topic: "collections/update",
    payload: { id: num(long.product), handle: "cups", admin_graphql_api_id: gid("Collection", long.product) },
    expected: { type: "collection", collectionId: String(long.product) },
  },
  {
    name: "a collection deleted",
    source: sample("collections/delete"),
    topic: "collections/delete",
    payload: { id: num(long.product), published_scope: "web" },
    expected: { type: "collection", collectionId: String(long.product) },
  },
];
