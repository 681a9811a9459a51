import { PermanentError } from "~/lib/app-error";
import { toMinor } from "~/lib/money";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { gid } from "~/shopify/gid";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";
import type { CurrencyCode } from "~/types/admin.types";

const FIND_STORE_CREDIT = `#graphql
  query FindStoreCredit($id: ID!) {
    customer(id: $id) {
      storeCreditAccounts(first: 10) {
        nodes {
          transactions(first: 25, reverse: true) {
            nodes {
              __typename
              amount {
                amount
                currencyCode
              }
              ... on StoreCreditAccountCreditTransaction {
                expiresAt
              }
            }
          }
        }
      }
    }
  }
` as const;

const GIVE_STORE_CREDIT = `#graphql
  mutation GiveStoreCredit($id: ID!, $credit: StoreCreditAccountCreditInput!) {
    storeCreditAccountCredit(id: $id, creditInput: $credit) {
      storeCreditAccountTransaction {
        id
      }
      userErrors {
        field
        message
        code
      }
    }
  }
` as const;

export interface StoreCredit {
  customerId: bigint;
  /** decimal string */
  amount: string;
  currency: string;
  /** to the second; tells one credit from another */
  expiresAt: Date;
}

/**
 * Whether this credit was booked, among the latest 25 transactions of each account: Shopify takes no key that would make booking it
 * twice harmless.
 * @throws PermanentError CUSTOMER_GONE (404)
 */
export async function hasStoreCredit(graphql: AdminGraphql, credit: StoreCredit): Promise<boolean> {
  const { customer } = await runQuery(graphql, FIND_STORE_CREDIT, { id: gid("Customer", credit.customerId) });
  if (!customer) throw new PermanentError("CUSTOMER_GONE", { status: 404 });
  return customer.storeCreditAccounts.nodes
    .flatMap(({ transactions }) => transactions.nodes)
    .some(
      (booked) =>
        booked.__typename === "StoreCreditAccountCreditTransaction" &&
        booked.amount.currencyCode === credit.currency &&
        toMinor(String(booked.amount.amount), credit.currency) === toMinor(credit.amount, credit.currency) &&
        new Date(String(booked.expiresAt)).getTime() === credit.expiresAt.getTime(),
    );
}

/** Books store credit; each call books it once more. */
export async function giveStoreCredit(
  graphql: AdminGraphql,
  { customerId, amount, currency, expiresAt }: StoreCredit,
): Promise<void> {
  const { storeCreditAccountCredit: payload } = await runQuery(graphql, GIVE_STORE_CREDIT, {
    id: gid("Customer", customerId),
    credit: {
      creditAmount: { amount, currencyCode: currency as CurrencyCode },
      expiresAt: expiresAt.toISOString(),
    },
  });
  throwUserErrors("storeCreditAccountCredit", payload?.userErrors);
}
