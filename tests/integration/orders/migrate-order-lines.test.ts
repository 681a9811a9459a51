import type { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { orderLineColumns } from "~/modules/orders/order-line-rows";
import type { OrderLine, RefundSnapshot } from "~/modules/orders/order-snapshot";
import { openDatabaseBefore, type OldDatabase } from "../../setup/old-database";

let database: OldDatabase;
let client: Client;

beforeAll(async () => {
  database = await openDatabaseBefore("20261130161000_order_lines");
  ({ client } = database);
});
afterAll(() => database.close());

const line = (id: string, fields: Partial<OrderLine> = {}): OrderLine => ({
  id,
  productId: "9",
  title: "Cup",
  quantity: 4,
  currentQuantity: 4,
  giftCard: false,
  price: 4_000,
  discount: 800,
  tax: 511,
  ...fields,
});
const back = (...lines: RefundSnapshot["lines"]): RefundSnapshot => ({ lines, shipping: 0, adjustment: 0 });

it("fills lines, kept pieces and fingerprints from what is stored", async () => {
  const lines = [
    line("1"),
    line("2", { currentQuantity: 1, productId: null }),
    line("3", { giftCard: true }),
    line("4", { tip: true, quantity: 1, currentQuantity: 1 }),
    line("5", { quantity: 2, currentQuantity: 2 }),
  ];
  const refunds = [
    back({ lineId: "1", quantity: 1 }, { lineId: "5", quantity: 3 }),
    back({ lineId: "1", quantity: 2 }),
  ];
  const snapshot = { taxesIncluded: true, lines, shipping: { price: 0, tax: 0 } };
  const signals = { emails: ["e1", "e2"], phones: [], address: null, addresses: ["a1"], network: "n" };
  const earlier = { emails: [], phones: ["p"], address: "a2", network: null };
  await client.query(`INSERT INTO shop (id, domain, name, installed_at) VALUES (1, 'a.myshopify.com', 'A', now())`);
  for (const [id, fingerprints] of [
    [1, signals],
    [2, earlier],
    [3, null],
  ] as const)
    await client.query(
      `INSERT INTO "order" (shop_id, order_id, name, processed_at, updated_at, financial_status, total_minor, snapshot)
       VALUES (1, $1, '', now(), now(), 'PAID', 0, $2)`,
      [id, { ...snapshot, lines: id === 1 ? lines : [], fingerprints }],
    );
  for (const [index, refund] of refunds.entries())
    await client.query(`INSERT INTO refund VALUES (1, $1, 1, now(), $2, now(), NULL)`, [index, refund]);

  await database.migrate();

  const columns = orderLineColumns([{ orderId: 1n, snapshot, refunds }]);
  const filled = await client.query(
    `SELECT line_id, product_id, goods, quantity, kept_quantity, price_minor, discount_minor, tax_minor, variant_id
     FROM order_line ORDER BY line_id`,
  );
  const expected = lines.map((_line, index) => ({
    line_id: columns.lineIds[index],
    product_id: columns.productIds[index],
    goods: columns.goods[index],
    quantity: columns.quantities[index],
    kept_quantity: columns.keptQuantities[index],
    variant_id: null,
    price_minor: "4000",
    discount_minor: "800",
    tax_minor: "511",
  }));
  expect(filled.rows).toEqual(expected);
  expect(columns.keptQuantities).toEqual([1, 1, 4, 1, 0]);
  const fingerprints = await client.query(`SELECT * FROM order_fingerprint ORDER BY order_id`);
  expect(fingerprints.rows).toEqual([
    { shop_id: 1, order_id: "1", emails: ["e1", "e2"], phones: [], addresses: ["a1"], network: "n" },
    { shop_id: 1, order_id: "2", emails: [], phones: ["p"], addresses: ["a2"], network: null },
  ]);
  const left = await client.query(`SELECT FROM "order" WHERE snapshot ? 'fingerprints'`);
  expect(left.rows).toEqual([]);
});
