import { getCustomer, requireCustomer } from "../../state/customers";
import { row, run } from "../../state/database";
import { gid, idOf, typeOf } from "../../state/gid";
import { nextId } from "../../state/ids";
import { toMinor } from "../../state/money";
import { notFound, refused } from "../../state/store-error";
import type { Customer } from "../../state/types/customer";
import type { StoreState } from "../../state/types/store";
import type { PageArgs } from "../connections";
import { typed, type AdminContext, type TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import { attempt } from "../user-errors";
import { money } from "./money";

interface Account {
  id: number;
  customer_id: number;
  balance: number;
}

const BY_CUSTOMER = "SELECT * FROM store_credit WHERE customer_id = ?";
const BY_ID = "SELECT * FROM store_credit WHERE id = ?";

export function storeCreditAccounts({ id }: Customer, args: PageArgs, { state }: AdminContext) {
  const account = row<Account>(state, BY_CUSTOMER, id);
  return listConnection(args, account ? [account] : []);
}

function accountFor(state: StoreState, owner: string): Account {
  const id = idOf(owner);
  if (typeOf(owner) === "StoreCreditAccount") {
    const known = row<Account>(state, BY_ID, id);
    if (!known) throw notFound("store credit account", owner);
    return known;
  }
  requireCustomer(state, id);
  const known = row<Account>(state, BY_CUSTOMER, id);
  if (known) return known;
  const insert = "INSERT INTO store_credit (id, customer_id, balance) VALUES (?, ?, 0)";
  run(state, insert, nextId(state, "storeCredit"), id);
  return accountFor(state, owner);
}

type Amount = { amount: string; currencyCode: string };

function book(state: StoreState, owner: string, { amount, currencyCode }: Amount, sign: 1 | -1) {
  return attempt({ storeCreditAccountTransaction: null as object | null }, () => {
    if (currencyCode !== state.shop.currency) throw refused("Currency must be the shop's.", "currencyCode");
    const account = accountFor(state, owner);
    const balance = account.balance + sign * toMinor(amount);
    if (balance < 0) throw refused("Insufficient funds", "amount");
    run(state, "UPDATE store_credit SET balance = ? WHERE id = ?", balance, account.id);
    const amountOf = money(sign * toMinor(amount), currencyCode);
    const booked = { amount: amountOf, account: { ...account, balance }, createdAt: state.clock.nowMs() };
    const after = {
      balanceAfterTransaction: money(balance, currencyCode),
      id: `${gid("StoreCreditAccount", account.id)}`,
    };
    const type = sign === 1 ? "StoreCreditAccountCreditTransaction" : "StoreCreditAccountDebitTransaction";
    return { storeCreditAccountTransaction: typed(type, { ...after, ...booked }) };
  });
}

export const storeCreditTypes: Record<string, TypeResolvers> = {
  StoreCreditAccount: {
    balance: ({ balance }: Account, _args, { state }) => money(balance, state.shop.currency),
    owner({ customer_id }: Account, _args, { state }) {
      const customer = getCustomer(state, customer_id);
      return customer ? typed("Customer", customer) : null;
    },
  },
  QueryRoot: { storeCreditAccount: (_root, { id }: { id: string }, { state }) => row(state, BY_ID, idOf(id)) ?? null },
  Mutation: {
    storeCreditAccountCredit: (_root, args: { id: string; creditInput: { creditAmount: Amount } }, { state }) =>
      book(state, args.id, args.creditInput.creditAmount, 1),
    storeCreditAccountDebit: (_root, args: { id: string; debitInput: { debitAmount: Amount } }, { state }) =>
      book(state, args.id, args.debitInput.debitAmount, -1),
  },
};
