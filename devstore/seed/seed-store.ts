import { createCustomer } from "../state/customers";
import { createOrder } from "../state/orders";
import { cancelOrder } from "../state/order-status";
import { refundOrder } from "../state/refunds";
import { createSegment } from "../state/segments";
import { getSetting, setSetting } from "../state/settings";
import { row } from "../state/database";
import type { Customer, CustomerInput } from "../state/types/customer";
import type { Order } from "../state/types/order";
import type { Product } from "../state/types/product";
import type { StoreState } from "../state/types/store";
import type { Millis } from "../state/types/values";
import { seedCatalogue } from "./catalogue";
import { DAY, HABITS, orderTimes } from "./history";
import { inventPerson } from "./people";
import { createPicks, type Picks } from "./random-picks";

const SEED = 20_261_121;
const CUSTOMERS = 300;
const FREE_SHIPPING_FROM = 5900;

const CONSENTS: [NonNullable<CustomerInput["consent"]> | undefined, number][] = [
  [{ state: "SUBSCRIBED", optInLevel: "CONFIRMED_OPT_IN" }, 46],
  [{ state: "SUBSCRIBED", optInLevel: "SINGLE_OPT_IN" }, 8],
  [{ state: "UNSUBSCRIBED", optInLevel: "CONFIRMED_OPT_IN" }, 10],
  [{ state: "PENDING", optInLevel: "CONFIRMED_OPT_IN" }, 4],
  [undefined, 32],
];

function seedCustomer(state: StoreState, picks: Picks, index: number, createdAt: Millis): Customer {
  const { address, ...person } = inventPerson(picks, index + 1);
  const consent = picks.weighted(CONSENTS);
  return createCustomer(state, { ...person, addresses: [address], createdAt, ...(consent ? { consent } : {}) });
}

function basket(picks: Picks, products: Product[]) {
  const wanted = new Set(Array.from({ length: picks.between(1, 3) }, () => picks.one(products)));
  return [...wanted].map((product) => ({
    productId: product.id,
    quantity:
      product.price < 2000
        ? picks.weighted([
            [1, 6],
            [2, 3],
            [3, 1],
          ] as const)
        : 1,
    price: product.price,
  }));
}

function seedOrder(state: StoreState, picks: Picks, products: Product[], customer: Customer, at: Millis): Order {
  const lines = basket(picks, products);
  const value = lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const shipping = value >= FREE_SHIPPING_FROM ? 0 : customer.addresses[0]?.countryCode === "DE" ? 490 : 890;
  const paid = picks.chance(0.99);
  return createOrder(state, { customerId: customer.id, lines, shipping, processedAt: at, createdAt: at, paid });
}

/** Refunds some orders within weeks: in full, in part, or an amount out of goodwill; cancels a few. */
function seedAftermath(state: StoreState, picks: Picks, order: Order, now: Millis) {
  const createdAt = Math.min(now, order.processedAt + picks.between(2, 24) * DAY);
  if (order.financialStatus !== "PAID" || !picks.chance(0.085)) return;
  const [first] = order.lines;
  if (!first) return;
  const kind = picks.weighted([
    ["full", 3],
    ["part", 4],
    ["goodwill", 2],
    ["cancel", 1],
  ] as const);
  if (kind === "full") {
    const lines = order.lines.map(({ id, quantity }) => ({ lineItemId: id, quantity }));
    refundOrder(state, order.id, { lines, shipping: order.shipping?.price ?? 0, createdAt });
  }
  if (kind === "part") refundOrder(state, order.id, { lines: [{ lineItemId: first.id, quantity: 1 }], createdAt });
  if (kind === "goodwill")
    refundOrder(state, order.id, { amount: Math.min(500, first.price), note: "Kulanz", createdAt });
  if (kind === "cancel") cancelOrder(state, order.id, { reason: "CUSTOMER", refund: true, at: createdAt });
}

function fill(state: StoreState) {
  const now = state.clock.nowMs();
  const picks = createPicks(SEED, "store");
  const products = seedCatalogue(state, now - 4 * 365 * DAY);
  seedSegments(state);
  const people = Array.from({ length: CUSTOMERS }, (_, index) => {
    const times = orderTimes(picks, picks.weighted(HABITS), now);
    const first = times[0] ?? now - picks.between(3, 900) * DAY;
    return { times, customer: seedCustomer(state, picks, index, first - picks.between(0, 3) * 60_000) };
  });
  const orders = people.flatMap(({ times, customer }) => times.map((at) => ({ at, customer })));
  for (const { at, customer } of orders.sort((a, b) => a.at - b.at)) {
    seedAftermath(state, picks, seedOrder(state, picks, products, customer, at), now);
  }
  setSetting(state, "seeded", { at: now });
}

/** Creates 300 customers and about 1,500 orders over three years, the same each time; nothing in a store with customers. */
export function seedStore(state: StoreState): void {
  if (getSetting(state, "seeded") || row(state, "SELECT 1 FROM customer LIMIT 1")) return;
  state.withoutWebhooks(() => state.transaction(() => fill(state)));
}

/** Segments like those of a new Shopify store. */
function seedSegments(state: StoreState): void {
  createSegment(state, { name: "Newsletter-Abonnenten", query: "email_subscription_status = 'SUBSCRIBED'" });
  createSegment(state, { name: "Mehrfach bestellt", query: "number_of_orders > 1" });
  createSegment(state, { name: "Noch nichts bestellt", query: "number_of_orders = 0" });
  createSegment(state, { name: "Kunden aus Österreich", query: "customer_countries CONTAINS 'AT'" });
}
