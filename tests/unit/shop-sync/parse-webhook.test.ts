import { describe, expect, it } from "vitest";
import { dataTopics, idOfGid, parseWebhook, type DataTopic } from "~/modules/shop-sync/parse-webhook";

const triggeredAt = new Date("2026-03-02T09:00:01.500Z");
const context = { triggeredAt, currency: "EUR" };
const parse = (topic: DataTopic, payload: unknown) => parseWebhook(topic, payload, context);

/** customers/create as Shopify sends it: consent, tags and language have webhooks of their own or come with orders. */
const customer = {
  id: 7_064_055_069_303,
  created_at: "2021-12-31T19:00:00-05:00",
  updated_at: "2026-03-01T08:30:00+01:00",
  first_name: "Anna",
  last_name: "Muster",
  state: "enabled",
  note: "Prefers decaf",
  verified_email: true,
  multipass_identifier: null,
  tax_exempt: false,
  email: "anna@example.com",
  phone: null,
  currency: "EUR",
  addresses: [],
  tax_exemptions: [],
  admin_graphql_api_id: "gid://shopify/Customer/7064055069303",
  default_address: {
    id: 12_321,
    customer_id: 7_064_055_069_303,
    first_name: "Anna",
    last_name: "Muster",
    company: null,
    address1: "Lange Straße 5",
    address2: null,
    city: "Berlin",
    province: null,
    country: "Germany",
    zip: "10115",
    phone: "+4930123456",
    name: "Anna Muster",
    province_code: null,
    country_code: "DE",
    country_name: "Germany",
    default: true,
  },
};
const home = { countryCode: "DE", address1: "Lange Straße 5", zip: "10115", phone: "+4930123456" };

describe("a customer's webhook", () => {
  it.each(["customers/create", "customers/update", "customers/enable", "customers/disable"] as const)("%s", (topic) => {
    expect(parse(topic, customer)).toEqual({
      type: "customer",
      customer: {
        customerId: 7_064_055_069_303n,
        email: "anna@example.com",
        firstName: "Anna",
        lastName: "Muster",
        phone: null,
        locale: null,
        countryCode: "DE",
        addresses: [home],
        hasAccount: true,
        createdAt: new Date("2022-01-01T00:00:00Z"),
        updatedAt: new Date("2026-03-01T07:30:00Z"),
      },
    });
  });

  const parsed = (fields: object) => {
    const event = parse("customers/update", { ...customer, ...fields });
    return event.type === "customer" ? event.customer : null;
  };

  it.each([
    ["an empty text is none", { email: "", first_name: "", phone: "" }, { email: null, firstName: null, phone: null }],
    ["what is missing is none", { email: undefined, last_name: undefined }, { email: null, lastName: null }],
    ["an id as text", { id: "42" }, { customerId: 42n }],
    [
      "an id whose last digits were lost, by its gid",
      { id: 706_405_506_930_370_000, admin_graphql_api_id: "gid://shopify/Customer/706405506930370084" },
      { customerId: 706_405_506_930_370_084n },
    ],
    ["the longest id there is", { id: "9223372036854775807" }, { customerId: 9_223_372_036_854_775_807n }],
    ["no address", { default_address: null, addresses: undefined }, { countryCode: null, addresses: [] }],
    ["an address without its country", { default_address: { zip: "10115" } }, { countryCode: null }],
    ["not known how new it is", { updated_at: null, created_at: undefined }, { updatedAt: null, createdAt: null }],
    ["a year before our time", { created_at: "0001-01-01T00:00:00Z" }, { createdAt: new Date("1900-01-01T00:00:00Z") }],
  ])("%s", (_name, fields, expected) => {
    expect(parsed(fields)).toMatchObject(expected);
  });

  it("holds further addresses, the default one first", () => {
    const other = { country_code: "AT", address1: "Gasse 1", zip: "1010", phone: null };
    expect(parsed({ addresses: [other] })?.addresses).toEqual([
      home,
      { countryCode: "AT", address1: "Gasse 1", zip: "1010", phone: null },
    ]);
  });

  it("is kept with hashes where there is a key", () => {
    const fingerprinter = (text: string) => `<${text}>`;
    const event = parseWebhook("customers/create", customer, { ...context, fingerprinter });
    expect(event).toMatchObject({
      customer: { fingerprints: { emails: ["<email:anna@example.com>"], phones: ["<phone:4930123456>"] } },
    });
    expect(parsed({})).not.toHaveProperty("fingerprints");
  });

  it.each([
    ["no id", { id: undefined }],
    ["an id of nothing", { id: 0 }],
    ["an id that is no number", { id: "x" }],
    ["half an id", { id: 1.5 }],
    ["an id beyond what a number holds exactly", { id: 2 ** 53, admin_graphql_api_id: undefined }],
    ["an id that no column holds", { id: "9223372036854775808" }],
    ["a date that is none", { updated_at: "yesterday" }],
    ["a name that is no text", { first_name: 5 }],
  ])("is refused with %s", (_name, fields) => {
    expect(() => parsed(fields)).toThrow();
  });
});

describe("other webhooks of customers", () => {
  it("customers/delete", () => {
    const payload = {
      id: 42,
      phone: null,
      addresses: [],
      tax_exemptions: [],
      admin_graphql_api_id: "gid://shopify/Customer/42",
    };
    expect(parse("customers/delete", payload)).toEqual({ type: "customer-deletion", customerId: 42n, at: triggeredAt });
  });

  const consent = {
    customer_id: 42,
    email_address: "anna@example.com",
    email_marketing_consent: {
      state: "subscribed",
      opt_in_level: "confirmed_opt_in",
      consent_updated_at: "2026-03-01T10:00:00+01:00",
    },
  };
  it.each([
    [
      "confirmed",
      {},
      { state: "SUBSCRIBED", optInLevel: "CONFIRMED_OPT_IN", updatedAt: new Date("2026-03-01T09:00:00Z") },
    ],
    [
      "taken back",
      { state: "unsubscribed", opt_in_level: null },
      { state: "UNSUBSCRIBED", optInLevel: null, updatedAt: new Date("2026-03-01T09:00:00Z") },
    ],
    [
      "never given",
      { state: "not_subscribed", opt_in_level: undefined, consent_updated_at: null },
      { state: "NOT_SUBSCRIBED", optInLevel: null, updatedAt: null },
    ],
  ])("customers_email_marketing_consent/update: %s", (_name, fields, expected) => {
    const payload = { ...consent, email_marketing_consent: { ...consent.email_marketing_consent, ...fields } };
    expect(parse("customers_email_marketing_consent/update", payload)).toEqual({
      type: "consent",
      customerId: 42n,
      consent: expected,
    });
  });

  it("a consent of nobody's address says nothing", () => {
    const payload = { customer_id: 42, email_address: null, email_marketing_consent: null };
    expect(parse("customers_email_marketing_consent/update", payload)).toEqual({ type: "nothing" });
  });

  const inProgress = { customer_ids: [2], field: "merge_in_progress", message: "Anna Muster is being merged." };
  it.each([
    ["is done", { status: "completed", errors: [] }, { type: "merge", keptId: 1n, removedId: 2n }],
    ["does not tell how it went", { status: undefined }, { type: "merge", keptId: 1n, removedId: 2n }],
    ["failed", { status: "failed", errors: [inProgress] }, { type: "nothing" }],
    ["was asked for", { status: "requested" }, { type: "nothing" }],
    ["is under way", { status: "in_progress" }, { type: "nothing" }],
  ])("customers/merge that %s", (_name, fields, event) => {
    const payload = {
      admin_graphql_api_customer_kept_id: "gid://shopify/Customer/1",
      admin_graphql_api_customer_deleted_id: "gid://shopify/Customer/2",
      admin_graphql_api_job_id: null,
      ...fields,
    };
    expect(parse("customers/merge", payload)).toEqual(event);
  });

  it.each([
    ["customer.tags_added", true],
    ["customer.tags_removed", false],
  ] as const)("%s", (topic, added) => {
    const payload = {
      customerId: "gid://shopify/Customer/42",
      tags: ["VIP", "new"],
      occurredAt: "2026-03-02T09:00:00Z",
    };
    expect(parse(topic, payload)).toEqual({ type: "tags", customerId: 42n, change: { added, tags: ["VIP", "new"] } });
    expect(parse(topic, { customerId: "gid://shopify/Customer/42" })).toEqual({ type: "tags", customerId: 42n });
  });

  it.each([
    ["customer.joined_segment", true],
    ["customer.left_segment", false],
  ] as const)("%s", (topic, joined) => {
    const event = { type: "segment", customerId: 42n, segmentId: "7", joined };
    const [customerId, segmentId] = ["gid://shopify/Customer/42", "gid://shopify/Segment/7"];
    const published = { shop_id: "gid://shopify/Shop/1", customer_id: customerId, segment_id: segmentId };
    for (const payload of [published, { customerId, segmentId }]) {
      expect(parse(topic, payload)).toEqual({ ...event, at: triggeredAt });
      expect(parseWebhook(topic, payload, { ...context, triggeredAt: null })).toEqual({ ...event, at: new Date(0) });
    }
  });
});

describe("webhooks of products and of deleted orders", () => {
  it.each<[DataTopic, object]>([
    ["products/update", { type: "product", productId: 42n }],
    ["products/delete", { type: "product", productId: 42n }],
    ["collections/update", { type: "collection", collectionId: "42" }],
    ["collections/delete", { type: "collection", collectionId: "42" }],
    ["orders/delete", { type: "order-deletion", orderId: 42n }],
  ])("%s", (topic, event) => {
    expect(parse(topic, { id: 42 })).toEqual(event);
  });
});

describe("any webhook", () => {
  it.each(dataTopics)("%s is refused when it is something else", (topic) => {
    for (const payload of [null, {}, [], "text", { id: "x" }]) expect(() => parse(topic, payload)).toThrow();
  });

  it("of a topic that is not known is not guessed at", () => {
    expect(() => parse("carts/update" as DataTopic, {})).toThrowError(
      expect.objectContaining({ code: "UNKNOWN_TOPIC", message: 'unknown topic "carts/update"' }) as Error,
    );
  });

  it.each([
    ["gid://shopify/Customer/42", 42n],
    ["gid://shopify/MarketingEvent/42?locale=de", 42n],
    ["42", 42n],
  ])("the number of %s", (gid, number) => {
    expect(idOfGid(gid)).toBe(number);
  });

  it("a gid without a number is none", () => {
    expect(() => idOfGid("gid://shopify/Customer/x")).toThrow(SyntaxError);
  });
});
