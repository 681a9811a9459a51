import { describe, expect, it } from "vitest";
import { isTip } from "~/modules/shop-sync/line-kinds";
import { namedCustomers } from "~/modules/shop-sync/named-customers";
import { orderMoney, type ReportedMoney } from "~/modules/shop-sync/order-money";
import { canRetry, parkedCause, parkedSubject } from "~/modules/shop-sync/parked-cause";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";

describe("why an event could not be processed", () => {
  it.each([
    ["deadlock detected", "BUSY"],
    ["could not serialize access due to concurrent update", "BUSY"],
    ["Transaction API error: P2028", "BUSY"],
    ["sorry, too many clients already", "BUSY"],
    ["Connection terminated unexpectedly", "BUSY"],
    ["timed out", "BUSY"],
    ["Unexpected token < in JSON", "UNREADABLE"],
    ["Cannot convert x to a BigInt", "UNREADABLE"],
    ["something else", "UNKNOWN"],
    ["", "UNKNOWN"],
  ])("%j: %s", (reason, cause) => {
    expect(parkedCause(reason)).toBe(cause);
  });

  it("what a schema refuses is unreadable", () => {
    let reason = "";
    try {
      parseWebhook("orders/delete", { id: null }, { triggeredAt: null, currency: "EUR" });
    } catch (error) {
      reason = (error as Error).message;
    }
    expect(parkedCause(reason)).toBe("UNREADABLE");
  });

  it("rows of an import are not tried again, they come by another import", () => {
    expect(canRetry("import/orders")).toBe(false);
    expect(canRetry("orders/updated")).toBe(true);
  });
});

describe("whom parked events are about", () => {
  const nothing = {
    ownId: null,
    name: null,
    orderId: null,
    customerId: null,
    firstName: null,
    lastName: null,
    email: null,
  };
  const none = { orderName: null, customerName: null, customerId: null };

  it.each<[string, string, Partial<typeof nothing> | Record<string, string>, string | null, object]>([
    ["nothing known", "refunds/create", {}, null, none],
    [
      "an order by its name",
      "orders/updated",
      { ownId: "1", name: "#1001", orderId: "5" },
      null,
      { ...none, orderName: "#1001" },
    ],
    [
      "a refund's order by its name",
      "refunds/create",
      { orderId: "5", name: "x" },
      "#1001",
      { ...none, orderName: "#1001" },
    ],
    ["a refund's order by its number", "refunds/create", { orderId: "5" }, null, { ...none, orderName: "5" }],
    [
      "a customer by their name",
      "customers/update",
      { ownId: "42", firstName: "Anna", lastName: "Muster", email: "a@example.com" },
      null,
      { ...none, customerName: "Anna Muster", customerId: "42" },
    ],
    [
      "a customer by one name",
      "customers/update",
      { ownId: "42", lastName: "Muster" },
      null,
      { ...none, customerName: "Muster", customerId: "42" },
    ],
    [
      "a customer by their address",
      "customers/update",
      { ownId: "42", email: "a@example.com" },
      null,
      { ...none, customerName: "a@example.com", customerId: "42" },
    ],
    ["an order's customer", "orders/updated", { ownId: "1", customerId: "42" }, null, { ...none, customerId: "42" }],
    [
      "a customer's topic without a number of its own",
      "customers/merge",
      { customerId: "42" },
      null,
      { ...none, customerId: "42" },
    ],
    ["a number that is none", "customers/update", { ownId: "4x2" }, null, none],
    ["a number too long", "customers/update", { ownId: "1".repeat(19) }, null, none],
  ])("%s", (_name, topic, fields, orderName, expected) => {
    expect(parkedSubject(topic, { ...nothing, ...fields }, orderName)).toEqual(expected);
  });

  it.each<[string, string, unknown, bigint[]]>([
    ["a customer's own", "customers/update", { id: 42 }, [42n]],
    ["a number as text", "customers/update", { id: "42" }, [42n]],
    ["an order's id is no customer", "orders/updated", { id: 1 }, []],
    [
      "an order's customer",
      "orders/updated",
      { id: 1, customer: { id: 42, default_address: { customer_id: 42 } } },
      [42n],
    ],
    [
      "a gid, anywhere",
      "customers/merge",
      { a: ["gid://shopify/Customer/42"], b: { c: "gid://shopify/Customer/43" } },
      [42n, 43n],
    ],
    ["other gids are nobody", "x", { a: "gid://shopify/Order/42", b: "see gid://shopify/Customer/42" }, []],
    [
      "by the names that fields have",
      "x",
      { customer_id: 1, customerId: "2", external_id: 3, other_id: 4 },
      [1n, 2n, 3n],
    ],
    ["lists of customers", "x", { customer: [{ id: 1 }, { id: 2 }] }, [1n, 2n]],
    ["numbers that are none", "customers/update", { id: 1.5, customer_id: "x", external_id: null }, []],
    ["what is not what its topic promises", "customers/update", [{ id: 42 }, "gid://shopify/Customer/43"], [42n, 43n]],
    ["nothing", "customers/update", null, []],
  ])("named: %s", (_name, topic, payload, expected) => {
    expect(namedCustomers(topic, payload)).toEqual(expected);
  });
});

describe("how much of an order was paid", () => {
  const money = (fields: Partial<ReportedMoney> = {}): ReportedMoney => ({
    current: 4_000,
    total: 4_000,
    outstanding: 0,
    refunds: [],
    ...fields,
  });
  const refund = (money?: number) => ({
    refundId: 1n,
    orderId: 1n,
    createdAt: new Date(0),
    updatedAt: new Date(0),
    triggeredAt: null,
    snapshot: { lines: [], shipping: 0, adjustment: 0, ...(money !== undefined && { money }) },
  });

  it.each<[string, Partial<ReportedMoney>, number, object]>([
    ["all", {}, 0, { received: 4_000, returned: 0 }],
    ["nothing yet", { outstanding: 4_000 }, 4_000, { received: 0, returned: 0 }],
    ["a deposit", { outstanding: 3_000 }, 3_000, { received: 1_000, returned: 0 }],
    [
      "all, and a part went back",
      { current: 3_000, refunds: [refund(1_000)] },
      0,
      { received: 4_000, returned: 1_000 },
    ],
    [
      "a deposit of which a part went back",
      { outstanding: 3_500, refunds: [refund(500)] },
      3_500,
      { received: 1_000, returned: 500 },
    ],
    [
      "paid once, then an edit made it dearer",
      { current: 5_000, outstanding: 1_000 },
      0,
      { received: 4_000, returned: 0 },
    ],
    ["something is owed to the buyer", { current: 3_000, outstanding: -1_000 }, 0, { received: 4_000, returned: 0 }],
    ["the source tells what came in", { received: 4_000, outstanding: 500 }, 0, { received: 4_000, returned: 0 }],
    ["an order of nothing", { current: 0, total: 0 }, 0, { received: 0, returned: 0 }],
    ["not said what is outstanding", { outstanding: null }, 0, {}],
    ["a refund that does not tell its money", { outstanding: 500, refunds: [refund(), refund(100)] }, 500, {}],
    ["not said what it comes to", { current: null, outstanding: 500 }, 500, {}],
    ["not said what it came to", { total: null, outstanding: 500 }, 500, { received: 3_500, returned: 0 }],
    ["less than nothing came in", { current: 0, outstanding: 4_000 }, 4_000, { received: 0, returned: 0 }],
  ])("%s", (_name, fields, outstanding, expected) => {
    expect(orderMoney(money(fields))).toEqual({ outstanding, snapshot: expected });
  });
});

describe("a line is a tip", () => {
  const named = { title: "Tip", product_id: null, variant_id: null, requires_shipping: false, taxable: false };
  it.each([
    ["by its marks", { tip_payment_gateway: "shopify_payments", product_id: 5n }, true],
    ["by one mark without a value", { tip_payment_method: null, product_id: 5n }, true],
    ["by its name", named, true],
    ["by its name in another language", { ...named, title: " Trinkgeld " }, true],
    ["not by another name", { ...named, title: "Gravur" }, false],
    ["not without a name", { ...named, title: null }, false],
    ["not a product", { ...named, product_id: 5n }, false],
    ["not a variant", { ...named, variant_id: 5n }, false],
    ["not what is shipped", { ...named, requires_shipping: true }, false],
    ["not what is taxed", { ...named, taxable: true }, false],
  ])("%s", (_name, marks, tip) => {
    expect(isTip(marks)).toBe(tip);
  });
});
