import { consentPayload, customerPayload } from "../webhooks/payloads/customer";
import { newAddress } from "./addresses";
import { document, documents, row, run } from "./database";
import { isEmail } from "./email";
import { nextId } from "./ids";
import { notifySegments } from "./notify-segments";
import { notFound, refused } from "./store-error";
import { notifyTags } from "./notify-tags";
import { getSwitches } from "./store-switches";
import type { Customer, CustomerInput } from "./types/customer";
import type { StoreState } from "./types/store";
import type { Minor } from "./types/values";

export function getCustomer(state: StoreState, id: number): Customer | undefined {
  return document<Customer>(state, "SELECT data FROM customer WHERE id = ?", id);
}

export function requireCustomer(state: StoreState, id: number): Customer {
  const customer = getCustomer(state, id);
  if (!customer) throw notFound("customer", id);
  return customer;
}

export function findCustomerByEmail(state: StoreState, email: string): Customer | undefined {
  return document<Customer>(state, "SELECT data FROM customer WHERE email = ?", email.trim());
}

/** Newest first; `search` matches part of name, e-mail or phone. */
export function listCustomers(
  state: StoreState,
  { search = "", afterId, limit }: { search?: string; afterId?: number; limit: number },
): Customer[] {
  const text = `%${search.trim().toLowerCase().replaceAll("%", "")}%`;
  return documents<Customer>(
    state,
    "SELECT data FROM customer WHERE id < ? AND search LIKE ? ORDER BY id DESC LIMIT ?",
    afterId ?? Number.MAX_SAFE_INTEGER,
    text,
    limit,
  );
}

export function countCustomers(state: StoreState): number {
  return row<{ n: number }>(state, "SELECT count(*) AS n FROM customer")?.n ?? 0;
}

/** Number of all orders; the amount paid for them less refunds, without cancelled and test orders; the latest order. */
export function customerTotals(
  state: StoreState,
  id: number,
): { orders: number; spent: Minor; lastOrderId: number | null } {
  const found = row<{ orders: number; spent: number | null; last: number | null }>(
    state,
    `SELECT count(*) AS orders, sum(spent) AS spent,
       (SELECT id FROM "order" WHERE customer_id = ?1 ORDER BY processed_at DESC, id DESC LIMIT 1) AS last
     FROM "order" WHERE customer_id = ?1`,
    id,
  );
  return { orders: found?.orders ?? 0, spent: found?.spent ?? 0, lastOrderId: found?.last ?? null };
}

export function saveCustomer(state: StoreState, customer: Customer): Customer {
  const search = [customer.firstName, customer.lastName, customer.email, customer.phone].filter(Boolean).join(" ");
  const save = () =>
    run(
      state,
      `INSERT INTO customer (id, email, search, created_at, updated_at, data) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET email = excluded.email, search = excluded.search, updated_at = excluded.updated_at,
       data = excluded.data`,
      customer.id,
      customer.email,
      search.toLowerCase(),
      customer.createdAt,
      customer.updatedAt,
      JSON.stringify(customer),
    );
  notifySegments(state, customer.id, save);
  return customer;
}

function checkEmail(state: StoreState, email: string | null, ownId?: number) {
  if (email === null) return;
  if (!isEmail(email)) throw refused("Email is invalid", "email");
  const other = findCustomerByEmail(state, email);
  if (other && other.id !== ownId) throw refused("Email has already been taken", "email");
}

function cleanEmail(email: string | null | undefined): string | null {
  return email?.trim().toLowerCase() || null;
}

/** Sends customers/create, and the webhooks for account, consent and tags. @throws StoreError for an invalid or taken e-mail */
export function createCustomer(state: StoreState, input: CustomerInput): Customer {
  return state.transaction(() => {
    const email = cleanEmail(input.email);
    checkEmail(state, email);
    const at = input.createdAt ?? state.clock.nowMs();
    const names = { firstName: input.firstName ?? null, lastName: input.lastName ?? null };
    const { consent } = input;
    const customer = saveCustomer(state, {
      id: nextId(state, "customer"),
      email,
      ...names,
      phone: input.phone ?? null,
      locale: input.locale ?? state.shop.locale,
      note: input.note ?? null,
      tags: [...new Set(input.tags ?? [])],
      state: input.state ?? (getSwitches(state).legacyAccounts ? "DISABLED" : "ENABLED"),
      verifiedEmail: email !== null,
      taxExempt: false,
      consent: consent
        ? { state: consent.state, optInLevel: consent.optInLevel ?? "SINGLE_OPT_IN", updatedAt: at }
        : { state: "NOT_SUBSCRIBED", optInLevel: null, updatedAt: null },
      addresses: (input.addresses ?? []).map((address) => newAddress(state, { ...names, ...address })),
      createdAt: at,
      updatedAt: at,
    });
    state.notify("customers/create", () => customerPayload(state, customer));
    if (input.state === "ENABLED") state.notify("customers/enable", () => customerPayload(state, customer));
    if (consent) state.notify("customers_email_marketing_consent/update", () => consentPayload(customer));
    notifyTags(state, customer, []);
    return customer;
  });
}

/** Sends customers/update, and the webhooks for the account and for added and removed tags. @throws StoreError for an invalid or taken e-mail */
export function updateCustomer(state: StoreState, id: number, changes: Partial<CustomerInput>): Customer {
  return state.transaction(() => {
    const { addresses, consent: _consent, createdAt: _createdAt, email: newEmail, ...rest } = changes;
    const customer = requireCustomer(state, id);
    const email = newEmail === undefined ? customer.email : cleanEmail(newEmail);
    checkEmail(state, email, id);
    const saved = saveCustomer(state, {
      ...customer,
      ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
      email,
      addresses: addresses ? addresses.map((address) => newAddress(state, address)) : customer.addresses,
      updatedAt: state.clock.nowMs(),
    });
    state.notify("customers/update", () => customerPayload(state, saved));
    if (saved.state !== customer.state && (saved.state === "ENABLED" || customer.state === "ENABLED")) {
      const topic = saved.state === "ENABLED" ? "customers/enable" : "customers/disable";
      state.notify(topic, () => customerPayload(state, saved));
    }
    notifyTags(state, saved, customer.tags);
    return saved;
  });
}
