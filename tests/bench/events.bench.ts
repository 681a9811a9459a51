import { prisma } from "~/db.server";
import { stopBoss } from "~/lib/queue.server";
import { inShop } from "~/lib/shop-scope.server";
import { processEvents } from "~/modules/shop-sync/process-events.server";
import type { OrderData, StoreEvent } from "~/modules/shop-sync/store-event";
import { registerAfterBookings } from "~/platform/after-booking-list.server";
import { makeShop } from "../factories/shop";
import { prisma as owner } from "../setup/owner-prisma";

/**
 * Orders per second through the processing of store events, in batches as an import sends them, compared with the least
 * that the same orders can cost: one INSERT of their rows, same server, same run. DATABASE_URL names a migrated
 * database.
 */
const batchSize = 1_000;
const batches = 40;
const members = 14_000;
const now = new Date("2026-06-01T00:00:00Z");

function order(number: number): OrderData {
  const at = new Date(Date.UTC(2025, 0, 1) + number * 60_000);
  const customerId = BigInt(((number * 7_919) % members) + 1);
  const person = { email: `m${customerId}@example.test`, firstName: "Mira", lastName: "Muster" };
  return {
    orderId: BigInt(number + 1),
    customer: { customerId, ...person, phone: null, locale: "de", countryCode: "DE", createdAt: at, updatedAt: at },
    name: `#${number}`,
    processedAt: at,
    updatedAt: at,
    triggeredAt: null,
    paidAt: at,
    cancelledAt: null,
    financialStatus: "PAID",
    outstandingMinor: 0,
    test: false,
    channel: "web",
    countryCode: "DE",
    totalMinor: 4_200,
    discountCodes: [],
    snapshot: {
      taxesIncluded: true,
      lines: [
        {
          id: "1",
          productId: "9",
          title: "Cup",
          quantity: 2,
          currentQuantity: 2,
          giftCard: false,
          price: 4_200,
          discount: 0,
          tax: 671,
        },
      ],
      shipping: { price: 0, tax: 0 },
    },
    fingerprints: null,
    refunds: [],
  };
}

async function measure(shopId: number, work: (orders: OrderData[]) => Promise<unknown>): Promise<number> {
  let begin = 0;
  for (let batch = 0; batch < batches; batch += 1) {
    if (batch === 1) begin = performance.now();
    const orders = Array.from({ length: batchSize }, (_, index) => order(batch * batchSize + index));
    await inShop(shopId, () => work(orders));
  }
  return ((batches - 1) * batchSize * 1_000) / (performance.now() - begin);
}

const plainShop = await makeShop(owner);
const least = await measure(plainShop.id, (orders) => {
  const rows = orders.map(({ orderId, name, processedAt, totalMinor, snapshot }) => ({
    id: orderId.toString(),
    name,
    at: processedAt,
    total: totalMinor,
    snapshot,
  }));
  return prisma.$executeRaw`
    INSERT INTO "order" (shop_id, order_id, name, processed_at, updated_at, financial_status, total_minor, snapshot)
    SELECT ${plainShop.id}, id, name, at, at, 'PAID', total, snapshot
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS o (id bigint, name text, at timestamptz, total bigint, snapshot jsonb)`;
});

registerAfterBookings();
const shop = await makeShop(owner);
const processed = await measure(shop.id, (orders) => {
  const events = orders.map((changes): StoreEvent => ({ type: "order", order: changes }));
  return prisma.$transaction((db) => processEvents(db, { shopId: shop.id, events, now, cards: "later" }), {
    timeout: 60_000,
  });
});
await stopBoss();
await Promise.all([prisma.$disconnect(), owner.$disconnect()]);

const perSecond = (rate: number) => `${Math.round(rate).toLocaleString("en")} per second`;
process.stdout.write(`events: plain insert of orders ${perSecond(least)}\n`);
process.stdout.write(
  `events: orders into members, points and ledger in batches of ${batchSize} ${perSecond(processed)}\n`,
);
process.stdout.write(`events: ratio ${(processed / least).toFixed(2)}\n`);
