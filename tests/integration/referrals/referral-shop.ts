import type { Prisma, Shop } from "@prisma/client";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { fingerprinterOf } from "~/modules/earning/referrals/fingerprint-key.server";
import { parseWebhook, type DataTopic } from "~/modules/shop-sync/parse-webhook";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import { customerPayload } from "../../factories/customer-payload";
import { orderPayload, type OrderOptions } from "../../factories/order-payload";
import { makeShop } from "../../factories/shop";
import type { TestDatabase } from "../../setup/test-database";

export type Webhook = [topic: DataTopic, payload: unknown];

export const ADVOCATE = 7_000_101;
export const FRIEND = 7_000_202;
export const CODE = "ABCD2345";
export const now = new Date("2026-10-01T10:00:00Z");

export interface BuyOptions extends OrderOptions {
  code?: string;
  link?: string;
  street?: string;
  ip?: string;
  phone?: string;
}

/** An orders/create webhook of a customer; each has an address and a network of their own unless told otherwise. */
export function buys(customerId: number, id: number, options: BuyOptions = {}): Webhook {
  const { code, link, street = `Beispielweg ${customerId}`, ip = `198.51.100.${customerId % 200}`, phone } = options;
  const payload = orderPayload({ id, processedAt: "2026-09-01T10:00:00Z", customer: { id: customerId }, ...options });
  return [
    options.cancelledAt ? "orders/cancelled" : "orders/create",
    {
      ...payload,
      email: payload.customer?.email,
      phone,
      browser_ip: ip,
      discount_codes: code ? [{ code, amount: "10.00", type: "percentage" }] : [],
      note_attributes: link ? [{ name: "_stammtisch_ref", value: link }] : [],
      shipping_address: { address1: street, zip: "10115", city: "Berlin", country_code: "DE" },
    },
  ];
}

/** A shop whose advocate has a code, with a referral rule of 500 points. */
export async function openReferralShop(
  { prisma }: TestDatabase,
  rules: Partial<Prisma.EarningRuleUncheckedCreateInput>[] = [{}],
) {
  const shop: Shop = await makeShop(prisma, { orderRule: false });
  const at = new Date("2026-01-01T00:00:00Z");
  for (const rule of rules) {
    await prisma.earningRule.create({
      data: {
        shopId: shop.id,
        id: crypto.randomUUID(),
        event: "REFERRAL",
        enabled: true,
        points: 500,
        holdDays: 60,
        createdAt: at,
        updatedAt: at,
        ...rule,
      },
    });
  }
  const receive = async (...webhooks: Webhook[]) => {
    const fingerprinter = fingerprinterOf("a secret", shop.id);
    const events = webhooks.map(([topic, payload]) =>
      parseWebhook(topic, payload, { triggeredAt: now, currency: "EUR", fingerprinter }),
    );
    await prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "now" }));
    const faults = await checkBooks(prisma, { shopId: shop.id });
    if (faults.length > 0) throw new Error(JSON.stringify(faults));
  };
  await receive(["customers/create", customerPayload({ id: ADVOCATE })]);
  await prisma.referralLink.create({
    data: { shopId: shop.id, code: CODE, customerId: BigInt(ADVOCATE), createdAt: at },
  });
  const points = async (customerId = ADVOCATE) =>
    (await readBalances(prisma, { shopId: shop.id, customerIds: [BigInt(customerId)] })).get(BigInt(customerId));
  const awards = () => prisma.award.findMany({ where: { shopId: shop.id }, orderBy: { occurredAt: "asc" } });
  return { shop, receive, points, awards, pending: async () => (await points())?.pending };
}
