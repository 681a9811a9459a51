import { getCustomer } from "../../state/customers";
import { gid, idOf, typeOf } from "../../state/gid";
import { toMinor } from "../../state/money";
import { getOrder } from "../../state/orders";
import {
  addCredit,
  findCreditAccount,
  getCreditAccount,
  listCreditTransactions,
  openCreditAccount,
  takeCredit,
  type StoreCreditAccount as Account,
  type StoreCreditTransaction as Transaction,
} from "../../state/store-credit";
import { notFound, refused } from "../../state/store-error";
import type { Customer } from "../../state/types/customer";
import type { StoreState } from "../../state/types/store";
import type { PageArgs } from "../connections";
import { typed, type AdminContext, type TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import { attempt } from "../user-errors";
import { money } from "./money";
import { transactionOf } from "./refund";

export function storeCreditAccounts({ id }: Customer, args: PageArgs, { state }: AdminContext) {
  const account = findCreditAccount(state, id);
  return listConnection(args, account ? [account] : []);
}

/** The account, by its own gid or by a customer's; creates the customer's account when there is none. */
function accountFor(state: StoreState, owner: string): Account {
  const id = idOf(owner);
  if (typeOf(owner) !== "StoreCreditAccount") return openCreditAccount(state, id);
  const known = getCreditAccount(state, id);
  if (!known) throw notFound("store credit account", owner);
  return known;
}

type Amount = { amount: string; currencyCode: string };

function book(state: StoreState, owner: string, { currencyCode }: Amount, work: (account: Account) => Transaction) {
  return attempt({ storeCreditAccountTransaction: null as object | null }, () => {
    if (currencyCode !== state.shop.currency) throw refused("Currency must be the shop's.", "currencyCode");
    return { storeCreditAccountTransaction: ofType(work(accountFor(state, owner))) };
  });
}

const TYPES = {
  credit: "StoreCreditAccountCreditTransaction",
  debit: "StoreCreditAccountDebitTransaction",
  expiration: "StoreCreditAccountExpirationTransaction",
} as const;
const ofType = (transaction: Transaction) => typed(TYPES[transaction.kind], transaction);

const EVENTS = { credit: "ADJUSTMENT", debit: "ADJUSTMENT", expiration: "ADJUSTMENT" } as const;

const anyTransaction: TypeResolvers = {
  id: ({ kind, id }: Transaction) => gid(TYPES[kind], id),
  account: ({ account_id }: Transaction, _args, { state }) => getCreditAccount(state, account_id) ?? null,
  amount: ({ amount }: Transaction, _args, { state }) => money(amount, state.shop.currency),
  balanceAfterTransaction: ({ balance_after }: Transaction, _args, { state }) =>
    money(balance_after, state.shop.currency),
  createdAt: ({ created_at }: Transaction) => created_at,
  event: ({ kind, order_id }: Transaction) => (order_id === null ? EVENTS[kind] : "ORDER_PAYMENT"),
  origin({ order_id }: Transaction, _args, { state }) {
    const order = order_id === null ? undefined : getOrder(state, order_id);
    const [sale] = order?.transactions ?? [];
    return order && sale ? typed("OrderTransaction", transactionOf(order, sale)) : null;
  },
};

export const storeCreditTypes: Record<string, TypeResolvers> = {
  StoreCreditAccount: {
    balance: ({ balance }: Account, _args, { state }) => money(balance, state.shop.currency),
    owner({ customer_id }: Account, _args, { state }) {
      const customer = getCustomer(state, customer_id);
      return customer ? typed("Customer", customer) : null;
    },
    transactions(account: Account, { reverse, ...args }: PageArgs & { reverse?: boolean | null }, { state }) {
      const newestFirst = listCreditTransactions(state, account.id).map(ofType);
      return listConnection(args, reverse ? newestFirst : newestFirst.toReversed());
    },
  },
  StoreCreditAccountCreditTransaction: {
    ...anyTransaction,
    expiresAt: ({ expires_at }: Transaction) => expires_at,
    remainingAmount: ({ remaining }: Transaction, _args, { state }) => money(remaining, state.shop.currency),
  },
  StoreCreditAccountDebitTransaction: anyTransaction,
  StoreCreditAccountExpirationTransaction: anyTransaction,
  QueryRoot: {
    storeCreditAccount: (_root, { id }: { id: string }, { state }) => getCreditAccount(state, idOf(id)) ?? null,
  },
  Mutation: {
    storeCreditAccountCredit(
      _root,
      args: { id: string; creditInput: { creditAmount: Amount; expiresAt?: number | null } },
      { state },
    ) {
      const { creditAmount, expiresAt = null } = args.creditInput;
      return book(state, args.id, creditAmount, (account) =>
        addCredit(state, account, { amount: toMinor(creditAmount.amount), expiresAt }),
      );
    },
    storeCreditAccountDebit: (_root, args: { id: string; debitInput: { debitAmount: Amount } }, { state }) =>
      book(state, args.id, args.debitInput.debitAmount, (account) =>
        takeCredit(state, account, { amount: toMinor(args.debitInput.debitAmount.amount) }),
      ),
  },
};
