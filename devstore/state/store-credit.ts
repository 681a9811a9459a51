import { requireCustomer } from "./customers";
import { row, rows, run } from "./database";
import { nextId } from "./ids";
import { refused } from "./store-error";
import type { StoreState } from "./types/store";
import type { Millis, Minor } from "./types/values";

export interface StoreCreditAccount {
  id: number;
  customer_id: number;
  balance: Minor;
}

export interface StoreCreditTransaction {
  id: number;
  account_id: number;
  kind: "credit" | "debit" | "expiration";
  /** negative for debits and expirations */
  amount: Minor;
  /** unspent part of a credit; 0 for other kinds */
  remaining: Minor;
  balance_after: Minor;
  created_at: Millis;
  expires_at: Millis | null;
  order_id: number | null;
}

const BY_CUSTOMER = "SELECT * FROM store_credit WHERE customer_id = ?";
const BY_ID = "SELECT * FROM store_credit WHERE id = ?";

export const findCreditAccount = (state: StoreState, customerId: number): StoreCreditAccount | undefined =>
  expireCredits(state, row<StoreCreditAccount>(state, BY_CUSTOMER, customerId));

export const getCreditAccount = (state: StoreState, id: number): StoreCreditAccount | undefined =>
  expireCredits(state, row<StoreCreditAccount>(state, BY_ID, id));

export function openCreditAccount(state: StoreState, customerId: number): StoreCreditAccount {
  requireCustomer(state, customerId);
  const known = findCreditAccount(state, customerId);
  if (known) return known;
  const id = nextId(state, "storeCredit");
  run(state, "INSERT INTO store_credit (id, customer_id, balance) VALUES (?, ?, 0)", id, customerId);
  return { id, customer_id: customerId, balance: 0 };
}

/** Newest first. */
export const listCreditTransactions = (state: StoreState, accountId: number): StoreCreditTransaction[] =>
  rows<StoreCreditTransaction>(
    state,
    "SELECT * FROM store_credit_transaction WHERE account_id = ? ORDER BY id DESC",
    accountId,
  );

export function addCredit(
  state: StoreState,
  account: StoreCreditAccount,
  { amount, expiresAt }: { amount: Minor; expiresAt: Millis | null },
): StoreCreditTransaction {
  if (amount <= 0) throw refused("Amount must be greater than 0", "amount");
  if (expiresAt !== null && expiresAt <= state.clock.nowMs())
    throw refused("Expires at must be in the future", "expiresAt");
  return book(state, account, { kind: "credit", amount, remaining: amount, expiresAt });
}

/** Debits the account; spends credits that expire first. @throws StoreError when the balance is too low */
export function takeCredit(
  state: StoreState,
  account: StoreCreditAccount,
  { amount, orderId = null }: { amount: Minor; orderId?: number | null },
): StoreCreditTransaction {
  if (amount > account.balance) throw refused("Insufficient funds", "amount");
  let left = amount;
  const open = `SELECT * FROM store_credit_transaction WHERE account_id = ? AND kind = 'credit' AND remaining > 0
    ORDER BY expires_at IS NULL, expires_at, id`;
  for (const credit of rows<StoreCreditTransaction>(state, open, account.id)) {
    const used = Math.min(left, credit.remaining);
    run(state, "UPDATE store_credit_transaction SET remaining = remaining - ? WHERE id = ?", used, credit.id);
    left -= used;
  }
  return book(state, account, { kind: "debit", amount: -amount, remaining: 0, expiresAt: null, orderId });
}

function book(
  state: StoreState,
  account: StoreCreditAccount,
  entry: Pick<StoreCreditTransaction, "kind" | "amount" | "remaining"> & {
    expiresAt: Millis | null;
    orderId?: number | null;
  },
): StoreCreditTransaction {
  const { kind, amount, remaining, expiresAt, orderId = null } = entry;
  const id = nextId(state, "storeCredit");
  const balance = account.balance + amount;
  run(state, "UPDATE store_credit SET balance = ? WHERE id = ?", balance, account.id);
  run(
    state,
    `INSERT INTO store_credit_transaction (id, account_id, kind, amount, remaining, balance_after, created_at, expires_at, order_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    account.id,
    kind,
    amount,
    remaining,
    balance,
    state.clock.nowMs(),
    expiresAt,
    orderId,
  );
  return row<StoreCreditTransaction>(state, "SELECT * FROM store_credit_transaction WHERE id = ?", id)!;
}

/** Books the expiration of credits that have expired by now. @returns the account with its balance after that */
function expireCredits(state: StoreState, account: StoreCreditAccount | undefined): StoreCreditAccount | undefined {
  if (!account) return undefined;
  const due = `SELECT * FROM store_credit_transaction WHERE account_id = ? AND kind = 'credit' AND remaining > 0 AND expires_at <= ?`;
  let { balance } = account;
  for (const credit of rows<StoreCreditTransaction>(state, due, account.id, state.clock.nowMs())) {
    run(state, "UPDATE store_credit_transaction SET remaining = 0 WHERE id = ?", credit.id);
    const expired = { kind: "expiration" as const, amount: -credit.remaining, remaining: 0, expiresAt: null };
    balance = book(state, { ...account, balance }, expired).balance_after;
  }
  return { ...account, balance };
}
