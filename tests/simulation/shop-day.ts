import type { Control } from "../e2e/setup/control";
import type { Random } from "./random";
import type { SimulatedOrder } from "./shop-day-points";

export interface ShopDay {
  customers: number[];
  products: { id: number; cents: number }[];
  orders: SimulatedOrder[];
}

const prices = [99, 450, 1_295, 1_999, 4_900, 12_050];
const decimal = (cents: number) => (cents / 100).toFixed(2);

export async function openShop(store: Control, name: string, customers: number): Promise<ShopDay> {
  const day: ShopDay = { customers: [], products: [], orders: [] };
  for (let n = 1; n <= customers; n += 1) {
    const email = `${name}-${n}@example.test`;
    day.customers.push((await store.createCustomer({ email, firstName: "Sim", lastName: `${name} ${n}` })).id);
  }
  for (const cents of prices) {
    const product = await store.createProduct({ title: `${name} ${decimal(cents)}`, price: decimal(cents) });
    day.products.push({ id: product.id, cents });
  }
  return day;
}

/** Performs `count` random events in the shop, one after the other. */
export async function letThingsHappen(store: Control, day: ShopDay, random: Random, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const order = day.orders.length > 0 && random.next() < 0.6 ? random.pick(day.orders) : null;
    const chance = random.next();
    if (!order || order.cancelled) await buy(store, day, random);
    else if (!order.paid) await (chance < 0.8 ? pay(store, order) : cancel(store, order));
    else if (chance < 0.6) await refundSome(store, order, random);
    else if (chance < 0.85) await editQuantity(store, order, random);
    else await cancel(store, order);
  }
}

/** What is paid now has its hold time behind it once two weeks have gone. */
export async function letTwoWeeksPass(store: Control, day: ShopDay): Promise<void> {
  await store.advance("P14DT1H");
  for (const order of day.orders) order.matured ||= order.paid;
}

async function buy(store: Control, day: ShopDay, random: Random): Promise<void> {
  const customerId = random.pick(day.customers);
  const chosen = Array.from({ length: random.upTo(3) }, () => ({
    ...random.pick(day.products),
    quantity: random.upTo(4),
  }));
  const paid = random.next() < 0.7;
  const lines = chosen.map((line) => ({ productId: line.id, quantity: line.quantity, price: decimal(line.cents) }));
  const created = await store.createOrder({ customerId, lines, shipping: "4.90", paid });
  day.orders.push({
    id: created.id,
    customerId,
    paid,
    cancelled: false,
    matured: false,
    lines: chosen.map(({ cents, quantity }, index) => ({
      id: created.lines[index]?.id ?? 0,
      cents,
      quantity,
      returned: 0,
    })),
  });
}

async function pay(store: Control, order: SimulatedOrder): Promise<void> {
  await store.pay(order.id);
  order.paid = true;
}

async function cancel(store: Control, order: SimulatedOrder): Promise<void> {
  await store.cancel(order.id);
  order.cancelled = true;
}

async function refundSome(store: Control, order: SimulatedOrder, random: Random): Promise<void> {
  const line = random.pick(order.lines);
  if (line.quantity === line.returned) return;
  const quantity = random.upTo(line.quantity - line.returned);
  await store.refund(order.id, { lines: [{ lineItemId: line.id, quantity }] });
  line.returned += quantity;
}

/** Adds or removes one piece of a line while nothing of the order was refunded. The difference is paid at once. */
async function editQuantity(store: Control, order: SimulatedOrder, random: Random): Promise<void> {
  const line = random.pick(order.lines);
  if (order.lines.some((other) => other.returned > 0)) return;
  const quantity = line.quantity + (line.quantity > 1 && random.next() < 0.5 ? -1 : 1);
  await store.edit(order.id, { lines: [{ lineItemId: line.id, quantity }] });
  line.quantity = quantity;
}
