import type { EarningEventKind, Prisma, Shop } from "@prisma/client";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { parseWebhook, type DataTopic } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import { customerPayload } from "../../factories/customer-payload";
import { orderPayload, type OrderOptions } from "../../factories/order-payload";
import { refundPayload } from "../../factories/refund-payload";
import { makeShop, type ShopOptions } from "../../factories/shop";
import type { TestDatabase } from "../../setup/test-database";

export type Webhook = [topic: DataTopic, payload: unknown];

export const ANNA = 7_000_301;
export const BEN = 7_000_302;
export const CARA = 7_000_303;
export const now = new Date("2026-10-01T10:00:00Z");

const hour = (day: number) => `2026-09-${String(day).padStart(2, "0")}T10:00:00Z`;

export interface StateOptions extends Omit<OrderOptions, "customer" | "updatedAt" | "processedAt"> {
  /** day of September on which it was placed, and of this state of it */
  placed?: number;
  day?: number;
}

/** A state of an order of one customer, or of nobody; an earlier day is an older state. */
export function order(id: number, customer: number | null, options: StateOptions = {}): Webhook {
  const { placed = 1, day = placed, ...rest } = options;
  return [
    "orders/updated",
    orderPayload({
      id,
      customer: customer === null ? null : { id: customer },
      processedAt: hour(placed),
      updatedAt: hour(day),
      ...rest,
    }),
  ];
}

export const cancelled = (id: number, customer: number | null, options: StateOptions = {}): Webhook =>
  order(id, customer, { ...options, cancelledAt: hour(options.day ?? 20) });

/** As Shopify sends it: the id and nothing else (https://shopify.dev/docs/api/webhooks/latest, orders/delete). */
export const deleted = (id: number): Webhook => ["orders/delete", { id }];

/** Of a customer who is gone (https://shopify.dev/docs/api/webhooks/latest, customers/delete). */
export const removed = (id: number): Webhook => [
  "customers/delete",
  { id, phone: null, addresses: [], tax_exemptions: [], admin_graphql_api_id: `gid://shopify/Customer/${id}` },
];

/** Half of the one line of an order, given back. */
export const halfRefund = (orderId: number): Webhook => [
  "refunds/create",
  refundPayload({ id: orderId + 9, orderId, lines: [{ lineItemId: orderId * 10, quantity: 1, subtotal: "50.00" }] }),
];

export const account = (id: number): Webhook => ["customers/create", customerPayload({ id })];

export const subscribed = (id: number): Webhook => [
  "customers_email_marketing_consent/update",
  {
    customer_id: id,
    email_marketing_consent: { state: "subscribed", opt_in_level: "confirmed_opt_in", consent_updated_at: hour(2) },
  },
];

export const merged = (removed: number, kept: number): Webhook => [
  "customers/merge",
  {
    admin_graphql_api_customer_kept_id: `gid://shopify/Customer/${kept}`,
    admin_graphql_api_customer_deleted_id: `gid://shopify/Customer/${removed}`,
  },
];

type Rule = Partial<Prisma.EarningRuleUncheckedCreateInput> & { event: EarningEventKind };

/** A shop that gives 1 point for each 1.00 of an order, and what the rules say. */
export async function openShop({ prisma }: TestDatabase, rules: Rule[] = [], options: ShopOptions = {}) {
  const shop: Shop = await makeShop(prisma, options);
  const at = new Date("2026-01-01T00:00:00Z");
  for (const rule of rules)
    await prisma.earningRule.create({
      data: { shopId: shop.id, id: crypto.randomUUID(), enabled: true, createdAt: at, updatedAt: at, ...rule },
    });
  let triggered = now.getTime();
  const receive = async (...webhooks: Webhook[]) => {
    const events = webhooks.map(([topic, payload]) =>
      parseWebhook(topic, payload, { triggeredAt: new Date((triggered += 1)), currency: "EUR" }),
    );
    await prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "now" }));
    const faults = await checkBooks(prisma, { shopId: shop.id });
    if (faults.length > 0) throw new Error(JSON.stringify(faults));
  };
  const balance = async (customerId: number) =>
    (await readBalances(prisma, { shopId: shop.id, customerIds: [BigInt(customerId)] })).get(BigInt(customerId));
  const points = async (customerId: number) => {
    const { available = 0, pending = 0 } = (await balance(customerId)) ?? {};
    return available + pending;
  };
  const member = (customerId: number) =>
    prisma.member.findUniqueOrThrow({
      where: { shopId_customerId: { shopId: shop.id, customerId: BigInt(customerId) } },
    });
  return { shop, receive, balance, points, member };
}
