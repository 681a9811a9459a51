import { describe, expect, it } from "vitest";
import { parseBulkGroup } from "~/modules/shop-sync/bulk-group";
import type { BulkGroup } from "~/modules/shop-sync/bulk-values";

const set = (amount: string) => ({ shopMoney: { amount, currencyCode: "EUR" } });
const context = { currency: "EUR", fingerprinter: (text: string) => `<${text}>` };
const orderId = "gid://shopify/Order/5678901234567";
const cupId = "gid://shopify/LineItem/14567890123456";
const refundId = "gid://shopify/Refund/890088186047";

const customer = {
  id: "gid://shopify/Customer/42",
  firstName: "Anna",
  lastName: "Muster",
  locale: "de-DE",
  createdAt: "2022-01-01T00:00:00Z",
  updatedAt: "2026-03-01T07:30:00Z",
  tags: ["VIP"],
  defaultEmailAddress: {
    emailAddress: "anna@example.com",
    marketingState: "SUBSCRIBED",
    marketingOptInLevel: "CONFIRMED_OPT_IN",
    marketingUpdatedAt: "2026-02-01T00:00:00Z",
  },
  defaultPhoneNumber: { phoneNumber: "+4930123456" },
  defaultAddress: { countryCodeV2: "DE", address1: "Lange Straße 5", zip: "10115", phone: null },
};
const hashes = {
  emails: ["<email:anna@example.com>"],
  phones: ["<phone:4930123456>"],
  addresses: ["<place:langestr5|10115|DE>", "<address:langestr5|10115|DE>"],
};

describe("a customer of a bulk export", () => {
  const parse = (fields: object = {}) => parseBulkGroup([{ ...customer, ...fields }], context);

  it("is read as it is", () => {
    expect(parse()).toEqual({
      type: "customer",
      customer: {
        customerId: 42n,
        email: "anna@example.com",
        firstName: "Anna",
        lastName: "Muster",
        phone: "+4930123456",
        locale: "de-DE",
        countryCode: "DE",
        addresses: [{ countryCodeV2: "DE", address1: "Lange Straße 5", zip: "10115", phone: null, countryCode: "DE" }],
        tags: ["VIP"],
        consent: { state: "SUBSCRIBED", optInLevel: "CONFIRMED_OPT_IN", updatedAt: new Date("2026-02-01T00:00:00Z") },
        createdAt: new Date("2022-01-01T00:00:00Z"),
        updatedAt: new Date("2026-03-01T07:30:00Z"),
        fingerprints: hashes,
      },
    });
  });

  it.each([
    [
      "of whom only the number is known",
      {
        firstName: null,
        lastName: null,
        locale: null,
        defaultPhoneNumber: null,
        defaultAddress: null,
        defaultEmailAddress: null,
        tags: undefined,
      },
      { email: null, firstName: null, lastName: null, phone: null, locale: null, countryCode: null, addresses: [] },
    ],
    [
      "who never said anything of mails",
      { defaultEmailAddress: { emailAddress: null, marketingState: "NOT_SUBSCRIBED" } },
      { email: null, consent: { state: "NOT_SUBSCRIBED", optInLevel: null, updatedAt: null } },
    ],
    ["with an empty telephone", { defaultPhoneNumber: {} }, { phone: null }],
    ["without tags", { tags: [] }, { tags: [] }],
  ])("one %s", (_name, fields, expected) => {
    expect(parse(fields)).toMatchObject({ customer: expected });
  });

  it("of which the source says nothing of consent and tags has neither", () => {
    const event = parse({ defaultEmailAddress: null, tags: undefined });
    expect(event.type === "customer" && event.customer).not.toHaveProperty("consent");
    expect(event.type === "customer" && event.customer).not.toHaveProperty("tags");
  });

  it.each([{ createdAt: null }, { updatedAt: "x" }, { tags: [1] }, { id: "gid://shopify/Customer/x" }])(
    "is refused with %j",
    (fields) => {
      expect(() => parse(fields)).toThrow();
    },
  );
});

const order = {
  id: orderId,
  name: "#1001",
  createdAt: "2026-03-02T09:00:00Z",
  processedAt: "2026-03-02T08:59:00Z",
  updatedAt: "2026-03-02T09:05:00Z",
  cancelledAt: null,
  displayFinancialStatus: "PAID",
  test: false,
  sourceName: "web",
  email: "anna@example.com",
  phone: null,
  clientIp: "203.0.113.7",
  discountCodes: ["ABCDEFGH"],
  customAttributes: [{ key: "_stammtisch_ref", value: "22223333" }],
  shippingAddress: { countryCodeV2: "DE", address1: "Lange Straße 5", zip: "10115", phone: "+4930123456" },
  billingAddress: { countryCodeV2: "AT" },
  taxesIncluded: true,
  currentTotalPriceSet: set("44.90"),
  totalPriceSet: set("44.90"),
  totalOutstandingSet: set("0.0"),
  totalReceivedSet: set("44.90"),
  customer: null as object | null,
  transactions: [
    { kind: "SALE", status: "SUCCESS", processedAt: "2026-03-02T09:01:00Z", amountSet: set("44.90") },
  ] as object[],
  refunds: [] as object[],
};
const cup = {
  id: cupId,
  title: "Coffee cup",
  quantity: 2,
  currentQuantity: 2,
  isGiftCard: false,
  product: { id: "gid://shopify/Product/8123456789012" },
  variant: { id: "gid://shopify/ProductVariant/45123456789012" },
  originalUnitPriceSet: set("25.0"),
  requiresShipping: true,
  taxable: true,
  discountAllocations: [{ allocatedAmountSet: set("10.0") }],
  taxLines: [{ priceSet: set("6.39") }],
  __parentId: orderId,
};
const shipping = {
  id: "gid://shopify/ShippingLine/4567890123456",
  discountedPriceSet: set("4.9"),
  taxLines: [{ priceSet: set("0.78") }],
  __parentId: orderId,
};

function parseOrder(fields: object = {}, children: BulkGroup = [cup, shipping]) {
  const event = parseBulkGroup([{ ...order, ...fields }, ...children], context);
  if (event.type !== "order") throw new Error("no order");
  return event.order;
}

describe("an order of a bulk export", () => {
  it("is read as it is", () => {
    expect(parseOrder()).toEqual({
      orderId: 5_678_901_234_567n,
      customer: null,
      name: "#1001",
      processedAt: new Date("2026-03-02T08:59:00Z"),
      updatedAt: new Date("2026-03-02T09:05:00Z"),
      triggeredAt: null,
      paidAt: new Date("2026-03-02T09:01:00Z"),
      cancelledAt: null,
      financialStatus: "PAID",
      outstandingMinor: 0,
      test: false,
      channel: "web",
      countryCode: "DE",
      totalMinor: 4_490,
      discountCodes: ["ABCDEFGH"],
      snapshot: {
        taxesIncluded: true,
        lines: [
          {
            id: "14567890123456",
            productId: "8123456789012",
            variantId: "45123456789012",
            title: "Coffee cup",
            quantity: 2,
            currentQuantity: 2,
            giftCard: false,
            price: 5_000,
            discount: 1_000,
            tax: 639,
          },
        ],
        shipping: { price: 490, tax: 78 },
        received: 4_490,
        returned: 0,
        referral: { codes: ["ABCDEFGH"], link: "22223333" },
      },
      fingerprints: { ...hashes, network: "<network:203.0.113.7>" },
      refunds: [],
    });
  });

  it.each<[string, object, object]>([
    ["with its customer", { customer }, { customer: { customerId: 42n, firstName: "Anna" } }],
    ["not shipped: of the country of the bill", { shippingAddress: null }, { countryCode: "AT" }],
    ["of the customer's country", { shippingAddress: null, billingAddress: null, customer }, { countryCode: "DE" }],
    ["of no country", { shippingAddress: null, billingAddress: null }, { countryCode: null }],
    ["without a status", { displayFinancialStatus: null }, { financialStatus: "PENDING" }],
    ["cancelled", { cancelledAt: "2026-03-03T00:00:00Z" }, { cancelledAt: new Date("2026-03-03T00:00:00Z") }],
    ["from nowhere", { sourceName: null }, { channel: null }],
    [
      "a deposit",
      { totalReceivedSet: set("10.0"), totalOutstandingSet: set("34.9") },
      { outstandingMinor: 3_490, snapshot: { received: 1_000 } },
    ],
    ["prices without tax", { taxesIncluded: false }, { snapshot: { taxesIncluded: false } }],
  ])("%s", (_name, fields, expected) => {
    expect(parseOrder(fields)).toMatchObject(expected);
  });

  const payment = (kind: string, status: string, processedAt: string | null) => ({ kind, status, processedAt });
  it.each<[string, object[], string | null]>([
    [
      "the last payment",
      [payment("CAPTURE", "SUCCESS", "2026-03-05T00:00:00Z"), payment("SALE", "SUCCESS", "2026-03-04T00:00:00Z")],
      "2026-03-05T00:00:00Z",
    ],
    ["none that failed", [payment("SALE", "FAILURE", "2026-03-04T00:00:00Z")], null],
    ["no authorisation", [payment("AUTHORIZATION", "SUCCESS", "2026-03-04T00:00:00Z")], null],
    ["no refund", [payment("REFUND", "SUCCESS", "2026-03-04T00:00:00Z")], null],
    ["not known when", [payment("SALE", "SUCCESS", null)], null],
    ["none listed", [], null],
  ])("was paid with %s", (_name, transactions, paidAt) => {
    expect(parseOrder({ transactions }).paidAt).toEqual(paidAt && new Date(paidAt));
  });

  const tipSale = {
    id: "gid://shopify/Sale/1",
    lineType: "TIP",
    quantity: 1,
    totalAmount: set("5.0"),
    lineItem: { id: cupId },
    __parentId: "gid://shopify/Agreement/1",
  };
  it.each<[string, object, object[], object]>([
    ["a gift card", { isGiftCard: true }, [], { giftCard: true }],
    ["of no product", { product: null, variant: null }, [], { productId: null, variantId: null }],
    ["edited", { currentQuantity: 1 }, [], { quantity: 2, currentQuantity: 1, price: 5_000 }],
    ["a tip by its sale", {}, [tipSale], { tip: true }],
    [
      "a tip by its marks",
      { product: null, variant: null, requiresShipping: false, taxable: false, title: "Tip" },
      [],
      { tip: true },
    ],
    ["no discount and no tax", { discountAllocations: [], taxLines: null }, [], { discount: 0, tax: 0 }],
  ])("a line: %s", (_name, fields, more, expected) => {
    expect(parseOrder({}, [{ ...cup, ...fields }, ...(more as BulkGroup)]).snapshot.lines[0]).toMatchObject(expected);
  });

  it("a sale of something else makes no tip", () => {
    const lines = parseOrder({}, [cup, { ...tipSale, lineType: "PRODUCT" }, { ...tipSale, lineItem: null }]).snapshot
      .lines;
    expect(lines[0]).not.toHaveProperty("tip");
  });

  it("shipping lines add up", () => {
    expect(parseOrder({}, [shipping, shipping]).snapshot.shipping).toEqual({ price: 980, tax: 156 });
    expect(parseOrder({}, []).snapshot.shipping).toEqual({ price: 0, tax: 0 });
  });

  it.each([
    [{ id: "5678901234567" }, [cup]],
    [{ name: null }, [cup]],
    [{ test: null }, [cup]],
    [{ currentTotalPriceSet: null }, [cup]],
    [{}, [{ ...cup, quantity: "2" }]],
    [{}, [{ ...cup, originalUnitPriceSet: null }]],
    [{}, [{ ...shipping, discountedPriceSet: null }]],
  ])("is refused with %j", (fields, children) => {
    expect(() => parseOrder(fields, children)).toThrow();
  });
});

describe("refunds of an order of a bulk export", () => {
  const agreementId = "gid://shopify/RefundAgreement/7";
  const agreement = { id: agreementId, refund: { id: refundId }, __parentId: orderId };
  const sale = (lineType: string, amount: string, fields: object = {}) => ({
    id: "gid://shopify/Sale/9",
    lineType,
    quantity: null,
    totalAmount: set(amount),
    lineItem: null,
    __parentId: agreementId,
    ...fields,
  });
  const ofCup = sale("PRODUCT", "-20.0", { quantity: -1, lineItem: { id: cupId } });
  const order = (total: string | null) => ({
    refunds: [{ id: refundId, createdAt: "2026-03-03T09:00:00Z", totalRefundedSet: total && set(total) }],
  });
  const moved = (status: string, amount: string) => ({
    transactions: [{ kind: "REFUND", status, processedAt: null, amountSet: set(amount) }],
  });
  const refunds = (fields: object, children: object[]) =>
    parseOrder(fields, [cup, agreement, ...children] as BulkGroup).refunds;
  const lines = [{ lineId: "14567890123456", quantity: 1 }];

  it("are those of its agreements", () => {
    expect(refunds(order("20.0"), [ofCup])).toEqual([
      {
        refundId: 890_088_186_047n,
        orderId: 5_678_901_234_567n,
        createdAt: new Date("2026-03-03T09:00:00Z"),
        updatedAt: new Date("2026-03-02T09:05:00Z"),
        triggeredAt: null,
        snapshot: { lines, shipping: 0, adjustment: 0, money: 2_000 },
      },
    ]);
  });

  it.each<[string, object, object[], object]>([
    [
      "with shipping",
      order("24.9"),
      [ofCup, sale("SHIPPING", "-4.9")],
      { lines, shipping: 490, adjustment: 0, money: 2_490 },
    ],
    [
      "more than the goods",
      order("22.0"),
      [ofCup, sale("ADJUSTMENT", "-2.0")],
      { lines, adjustment: 200, money: 2_200 },
    ],
    ["a fee", order("17.0"), [ofCup, sale("ADJUSTMENT", "3.0")], { lines, adjustment: -300, money: 1_700 }],
    ["duties", order("23.0"), [ofCup, sale("DUTY", "-3.0")], { lines, adjustment: 0, money: 2_300 }],
    ["money alone", order("5.0"), [sale("ADJUSTMENT", "-5.0")], { lines: [], adjustment: 500, money: 500 }],
    [
      "sales of another agreement are not its own",
      order("20.0"),
      [ofCup, sale("ADJUSTMENT", "-9.0", { __parentId: "gid://shopify/RefundAgreement/8" })],
      { adjustment: 0 },
    ],
    [
      "on its way, booked as a discrepancy",
      { ...order("0.0"), ...moved("PENDING", "20.0") },
      [ofCup, sale("ADJUSTMENT", "20.0")],
      { lines, adjustment: 0, money: 2_000 },
    ],
    ["failed", { ...order("0.0"), ...moved("FAILURE", "20.0") }, [ofCup], { lines, money: 0, unpaid: true }],
    ["no money", order("0.0"), [ofCup], { lines, money: 0, unpaid: true }],
    ["not told how much: as its sales say", order(null), [ofCup], { lines, adjustment: 0, money: 2_000 }],
  ])("%s", (_name, fields, sales, expected) => {
    expect(refunds(fields, sales)[0]?.snapshot).toMatchObject(expected);
  });

  it("one that the order does not list is as old as the order", () => {
    expect(refunds({ refunds: [] }, [ofCup])[0]?.createdAt).toEqual(new Date("2026-03-02T09:05:00Z"));
  });

  it("an agreement without a refund is an edit", () => {
    expect(parseOrder({}, [cup, { id: agreementId, refund: null, __parentId: orderId }]).refunds).toEqual([]);
  });
});
