import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eligibleAmount } from "~/modules/earning/core/eligible-amount";
import { keepsGoods } from "~/modules/orders/order-stands";
import { isPaid } from "~/modules/orders/order-snapshot";
import { parseBulkGroup } from "~/modules/shop-sync/bulk-group";
import type { BulkGroup } from "~/modules/shop-sync/bulk-values";
import { collectChanges } from "~/modules/shop-sync/collect-changes";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import type { StoreEvent } from "~/modules/shop-sync/store-event";
import { BULK_ORDERS_QUERY } from "~/shopify/bulk-orders-query";
import { getBulkOperation } from "~/shopify/get-bulk-operation";
import { startBulkQuery } from "~/shopify/start-bulk-query";
import { editOrder } from "@stammtisch/devstore/state/order-edits";
import {
  archiveOrder,
  cancelOrder,
  createOrder,
  exchangeLines,
  payOrder,
  requireOrder,
} from "@stammtisch/devstore/state/orders";
import { currentTotals, outstandingTotal, refundableTotal } from "@stammtisch/devstore/state/order-totals";
import { refundOrder, settleRefund } from "@stammtisch/devstore/state/refunds";
import type { Order } from "@stammtisch/devstore/state/types/order";
import type { OrderInput } from "@stammtisch/devstore/state/types/order-input";
import { inAnotherForm, orderPayload } from "@stammtisch/devstore/testing";
import { exportedGroups } from "../../setup/exported-groups";
import { openLocalStore, type LocalStore } from "../../setup/local-store";
import { patience } from "../../setup/patience";

const now = new Date("2026-03-02T09:00:00Z");
const basis = { includeTax: true, includeShipping: false, afterDiscounts: true };

let local: LocalStore;
beforeAll(async () => {
  local = await openLocalStore(now);
});
afterAll(() => local.close());

const lines = [
  { title: "Cup", price: 6_000, quantity: 1 },
  { title: "Pot", price: 4_000, quantity: 1 },
];

function buy(input: Partial<OrderInput> = {}): Order {
  return createOrder(local.store.state, { customerId: null, lines, shipping: 490, ...input });
}
const lineOf = (order: Order, index: number) => order.lines[index]?.id ?? 0;
const back = (order: Order, index: number) => [{ lineItemId: lineOf(order, index), quantity: 1 }];

function removePot(order: Order): Order {
  return editOrder(local.store.state, order.id, { lines: [{ lineItemId: lineOf(order, 1), quantity: 0 }] });
}

/** What happens to a paid order of 60 + 40, and cents of goods it counts for afterwards. */
const manners: [name: string, happen: () => Order, cents: number][] = [
  ["nothing", () => buy(), 10_000],
  ["an edit, nothing paid back yet", () => removePot(buy()), 6_000],
  [
    "an edit and its difference paid back",
    () => {
      const order = removePot(buy());
      refundOrder(local.store.state, order.id, { amount: 4_000 });
      return order;
    },
    6_000,
  ],
  [
    "an edit and more than its difference paid back",
    () => {
      const order = removePot(buy());
      refundOrder(local.store.state, order.id, { amount: 5_000 });
      return order;
    },
    5_000,
  ],
  [
    "an exchange and a reduction",
    () => {
      const order = buy();
      const gone = [{ lineItemId: lineOf(order, 1), quantity: 0 }];
      editOrder(local.store.state, order.id, { lines: gone, add: [{ title: "Jug", price: 4_000, quantity: 1 }] });
      refundOrder(local.store.state, order.id, { amount: 1_000 });
      return order;
    },
    9_000,
  ],
  ...[true, false].map((arrived): [string, () => Order, number] => [
    `an amount on its way that ${arrived ? "arrives" : "fails"}`,
    () => {
      const order = buy();
      const { id } = refundOrder(local.store.state, order.id, { amount: 1_000, pending: true });
      settleRefund(local.store.state, order.id, id, arrived);
      return order;
    },
    arrived ? 9_000 : 10_000,
  ]),
  [
    "a line whose money is on its way",
    () => {
      const order = buy();
      refundOrder(local.store.state, order.id, { lines: back(order, 1), pending: true });
      return order;
    },
    6_000,
  ],
  [
    "a line less a fee",
    () => {
      const order = buy();
      refundOrder(local.store.state, order.id, { lines: back(order, 1), amount: 3_500 });
      return order;
    },
    6_500,
  ],
  [
    "shipping, its money on its way",
    () => {
      const order = buy();
      refundOrder(local.store.state, order.id, { shipping: 490, pending: true });
      return order;
    },
    10_000,
  ],
  ...[1_500, 4_000, 9_000].map((price): [string, () => Order, number] => [
    `the pot of 40.00 in exchange for something of ${price / 100}`,
    () => {
      const order = buy();
      exchangeLines(local.store.state, order.id, {
        lines: back(order, 1),
        add: [{ title: "Jug", price, quantity: 1 }],
      });
      return order;
    },
    6_000 + price,
  ]),
  [
    "an exchange, and then a reduction",
    () => {
      const order = buy();
      const add = [{ title: "Jug", price: 1_500, quantity: 1 }];
      exchangeLines(local.store.state, order.id, { lines: back(order, 1), add });
      refundOrder(local.store.state, order.id, { amount: 500 });
      return order;
    },
    7_000,
  ],
  [
    "a line given back as store credit",
    () => {
      const order = buy();
      refundOrder(local.store.state, order.id, { lines: back(order, 1), gateway: "shopify_store_credit" });
      return order;
    },
    6_000,
  ],
  [
    "goods restocked without money",
    () => {
      const order = buy();
      refundOrder(local.store.state, order.id, {
        lines: back(order, 1).map((line) => ({ ...line, restock: true })),
        amount: 0,
      });
      return order;
    },
    6_000,
  ],
  ["archived", () => archiveOrder(local.store.state, buy().id), 10_000],
  ["paid with cash that was rounded", () => buy({ sourceName: "pos", gateway: "cash", cashRounding: -2 }), 10_000],
  [
    "paid in parts",
    () => {
      const { id } = buy({ paid: false });
      payOrder(local.store.state, id, { amount: 3_000 });
      payOrder(local.store.state, id, { amount: 2_000 });
      return payOrder(local.store.state, id);
    },
    10_000,
  ],
  ["paid in part", () => payOrder(local.store.state, buy({ paid: false }).id, { amount: 3_000 }), 0],
  ["a deposit", () => buy({ deposit: 5_000 }), 0],
  [
    "a deposit of which something went back",
    () => {
      const order = buy({ deposit: 5_000 });
      refundOrder(local.store.state, order.id, { amount: 2_000 });
      return order;
    },
    0,
  ],
  [
    "a deposit of which something went back, paid later",
    () => {
      const order = buy({ deposit: 5_000 });
      refundOrder(local.store.state, order.id, { amount: 2_000 });
      return payOrder(local.store.state, order.id);
    },
    8_000,
  ],
  ["a tip beside goods", () => buy({ lines: [...lines, { tip: true, price: 500, quantity: 1 }] }), 10_000],
  ["a tip alone", () => buy({ lines: [{ tip: true, price: 500, quantity: 1 }], shipping: 0 }), 0],
  ["a gift card alone", () => buy({ lines: [{ title: "Gutschein", giftCard: true, price: 500, quantity: 1 }] }), 0],
  ["a cancelled order", () => cancelOrder(local.store.state, buy().id, { refund: true }), 0],
];

async function exportOrders(): Promise<BulkGroup[]> {
  const id = await startBulkQuery(local.graphql, BULK_ORDERS_QUERY);
  let url = "";
  await expect
    .poll(async () => (url = (await getBulkOperation(local.graphql, id))?.url ?? ""), { timeout: patience(20_000) })
    .not.toBe("");
  return exportedGroups(url);
}

function worth(event: StoreEvent) {
  if (event.type !== "order") throw new Error("no order");
  const { order } = event;
  const state = { snapshot: order.snapshot, refunds: order.refunds.map(({ snapshot }) => snapshot) };
  const counts =
    isPaid({ ...order, outstandingMinor: BigInt(order.outstandingMinor) }) && order.cancelledAt === null && !order.test;
  return { cents: counts ? eligibleAmount(state, basis).total : 0, stands: counts && keepsGoods(state) };
}

describe("the store's manners with money, as webhooks and as an export tell of them", () => {
  it("come to the same", async () => {
    const made = manners.map(([name, happen, cents]) => ({ name, id: happen().id, cents }));
    const groups = await exportOrders();
    const read = made.map(({ name, id }) => {
      const payload = JSON.parse(JSON.stringify(orderPayload(local.store.state, requireOrder(local.store.state, id))));
      const webhook = worth(parseWebhook("orders/updated", payload, { triggeredAt: now, currency: "EUR" }));
      const group = groups.find(([root]) => root?.id === `gid://shopify/Order/${id}`) ?? [];
      return { name, webhook, export: worth(parseBulkGroup(group, { currency: "EUR", fingerprinter: String })) };
    });
    expect(read).toEqual(
      made.map(({ name, cents }) => {
        const expected = { cents, stands: cents > 0 };
        return { name, webhook: expected, export: expected };
      }),
    );
  });

  it("an order tells what is open, a refund what is on its way", () => {
    const { state } = local.store;
    const edited = removePot(buy());
    expect(orderPayload(state, edited)).toMatchObject({ current_total_price: "64.90", total_outstanding: "-40.00" });
    refundOrder(state, edited.id, { amount: 4_000 });
    expect(orderPayload(state, requireOrder(state, edited.id))).toMatchObject({
      total_outstanding: "0.00",
      refunds: [{ order_adjustments: [] }],
    });
    const order = buy();
    refundOrder(state, order.id, { lines: back(order, 1), pending: true });
    const [refund] = orderPayload(state, requireOrder(state, order.id)).refunds;
    expect(refund).toMatchObject({ order_adjustments: [{ amount: "40.00" }], transactions: [{ status: "pending" }] });
    settleRefund(state, order.id, refund?.id ?? 0, true);
    expect(orderPayload(state, requireOrder(state, order.id))).toMatchObject({
      total_outstanding: "0.00",
      refunds: [
        { order_adjustments: [{ amount: "40.00" }, { amount: "-40.00", reason: "Pending refund discrepancy" }] },
      ],
    });
  });
});

describe("any history of edits and refunds in the store", () => {
  const step = fc.record({
    kind: fc.constantFrom("edit", "add", "exchange", "line", "fee", "amount", "pending"),
    line: fc.nat(3),
    quantity: fc.nat(4),
    share: fc.integer({ min: 1, max: 100 }),
  });
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  function take(id: number, { kind, line, quantity, share }: Step): void {
    const { state } = local.store;
    const order = requireOrder(state, id);
    const chosen = order.lines[line % order.lines.length];
    if (!chosen || !["PAID", "PARTIALLY_REFUNDED"].includes(order.financialStatus)) return;
    const left = refundableTotal(order);
    const pieces = Math.min(Math.max(1, quantity), chosen.currentQuantity);
    const lines = [{ lineItemId: chosen.id, quantity: pieces }];
    const worth = pieces * chosen.price;
    if (kind === "edit" && quantity !== chosen.currentQuantity)
      editOrder(state, id, { lines: [{ lineItemId: chosen.id, quantity }] });
    if (kind === "add") editOrder(state, id, { add: [{ title: "Jug", price: 100 * share, quantity: 1 }] });
    if ((kind === "line" || kind === "fee") && pieces > 0 && worth <= left)
      refundOrder(state, id, { lines, amount: kind === "line" ? worth : Math.ceil((worth * share) / 100) });
    if (kind === "exchange" && pieces > 0 && worth <= left) {
      const add = [{ title: "Jug", price: 100 * share, quantity: 1 }];
      exchangeLines(state, id, { lines, add });
    }
    const amount = Math.floor((left * share) / 200);
    if (kind === "amount" && amount > 0) refundOrder(state, id, { amount });
    if (kind === "pending" && amount > 0) {
      const refund = refundOrder(state, id, { amount, pending: true });
      settleRefund(state, id, refund.id, share % 2 === 0);
    }
  }

  it("comes to what the store says the goods come to now", () => {
    const { state } = local.store;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.infiniteStream(fc.nat(999)), (steps, numbers) => {
        const dice = () => Number(numbers.next().value) / 1_000;
        const { id } = buy({ shipping: 0, lines: lines.map((line) => ({ ...line, quantity: 2 })) });
        const sent: StoreEvent[] = [];
        const note = () => {
          const body = JSON.stringify(orderPayload(state, requireOrder(state, id)));
          const payload: unknown = JSON.parse(inAnotherForm("orders/updated", body, dice));
          sent.push(parseWebhook("orders/updated", payload, { triggeredAt: now, currency: "EUR" }));
        };
        note();
        for (const next of steps) {
          take(id, next);
          note();
        }
        const merged = collectChanges(sent).orders.get(BigInt(id));
        const last = sent.at(-1);
        if (!merged || last?.type !== "order") throw new Error("no order");
        const order = { ...last.order, snapshot: { ...last.order.snapshot, received: merged.snapshot.received } };
        const placed = requireOrder(state, id);
        const { total } = currentTotals(placed);
        const { cents } = worth({ type: "order", order });
        // Until what an edit left owed is paid back, a reduction of before the edit may still be taken for a part of it.
        fc.pre(outstandingTotal(placed) >= 0);
        expect(cents).toBe(total);
      }),
      { numRuns: 150 },
    );
  });
});
