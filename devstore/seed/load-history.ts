import { readFileSync } from "node:fs";
import { row } from "../state/database";
import { nextId } from "../state/ids";
import { saveCustomer } from "../state/customers";
import { saveOrder } from "../state/order-rows";
import { createProduct } from "../state/products";
import { setSetting } from "../state/settings";
import { refused } from "../state/store-error";
import type { Customer } from "../state/types/customer";
import type { StoreState } from "../state/types/store";
import { seedCatalogue } from "./catalogue";
import { DAY } from "./history";
import { customerOf, orderOf, type OrderIds } from "./history-records";
import { parseHistory, type HistoryRow } from "./parse-history";

function reserve(state: StoreState, count: number): OrderIds {
  return {
    order: nextId(state, "order", count),
    number: nextId(state, "orderNumber", count),
    line: nextId(state, "line", count),
    transaction: nextId(state, "transaction", count),
  };
}

function saveCustomers(state: StoreState, history: HistoryRow[]): Map<string, Customer> {
  const firsts = new Map<string, number>();
  for (const { customer, at } of history) if (!firsts.has(customer)) firsts.set(customer, at);
  const firstId = nextId(state, "customer", firsts.size);
  const customers = [...firsts].map(([key, at], index) => [key, customerOf(firstId + index, key, at)] as const);
  for (const [, customer] of customers) saveCustomer(state, customer);
  return new Map(customers);
}

function save(state: StoreState, history: HistoryRow[]): void {
  const oldest = history[0]?.at ?? state.clock.nowMs();
  seedCatalogue(state, oldest - DAY);
  const product = createProduct(state, {
    title: "Artikel aus der Bestellhistorie",
    price: 1000,
    createdAt: oldest - DAY,
  });
  const customers = saveCustomers(state, history);
  const first = reserve(state, history.length);
  for (const [index, entry] of history.entries()) {
    const customer = customers.get(entry.customer);
    if (!customer) continue;
    const ids = { order: first.order + index, number: first.number + index, line: first.line + index };
    saveOrder(state, orderOf(state, { ...ids, transaction: first.transaction + index }, customer, product, entry));
  }
  setSetting(state, "seeded", { at: state.clock.nowMs(), orders: history.length });
}

/**
 * Loads an order history of lines "customer date quantity amount" into an empty store, in one transaction.
 * @throws StartError with file and line for a line that does not fit; StoreError when the store has customers already
 */
export function loadHistory(state: StoreState, file: string): { customers: number; orders: number } {
  if (row(state, "SELECT 1 FROM customer LIMIT 1")) throw refused("The store holds a history already.");
  const history = parseHistory(readFileSync(file, "utf8"), file).sort((a, b) => a.at - b.at);
  state.withoutWebhooks(() => state.transaction(() => save(state, history)));
  return { customers: new Set(history.map(({ customer }) => customer)).size, orders: history.length };
}
