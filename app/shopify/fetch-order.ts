import type { AdminGraphql } from "~/shopify/admin-graphql";
import { gid } from "~/shopify/gid";
import { runQuery } from "~/shopify/run-query";
import type { FetchOrderQuery } from "~/types/admin.generated";

const FETCH_ORDER = `#graphql
  query FetchOrder($id: ID!) {
    order(id: $id) {
      id
      name
      createdAt
      processedAt
      updatedAt
      cancelledAt
      displayFinancialStatus
      test
      taxesIncluded
      currentTotalPriceSet { shopMoney { amount } }
      totalPriceSet { shopMoney { amount } }
      totalShippingPriceSet { shopMoney { amount } }
      customer { id }
      transactions(first: 50) { kind status processedAt amountSet { shopMoney { amount } } }
      shippingLines(first: 10) {
        nodes {
          id
          discountedPriceSet { shopMoney { amount } }
          taxLines { priceSet { shopMoney { amount } } }
        }
      }
      lineItems(first: 100) {
        nodes {
          id
          title
          quantity
          currentQuantity
          isGiftCard
          product { id }
          variant { id }
          originalUnitPriceSet { shopMoney { amount } }
          discountAllocations { allocatedAmountSet { shopMoney { amount } } }
          taxLines { priceSet { shopMoney { amount } } }
        }
      }
      refunds(first: 10) {
        id
        createdAt
        totalRefundedSet { shopMoney { amount } }
        refundLineItems(first: 50) {
          nodes {
            quantity
            lineItem { id }
            subtotalSet { shopMoney { amount } }
            totalTaxSet { shopMoney { amount } }
          }
        }
        refundShippingLines(first: 10) {
          nodes {
            subtotalAmountSet { shopMoney { amount } }
            taxAmountSet { shopMoney { amount } }
          }
        }
        orderAdjustments(first: 10) {
          nodes {
            amountSet { shopMoney { amount } }
            taxAmountSet { shopMoney { amount } }
          }
        }
      }
    }
  }
` as const;

export type FetchedOrder = NonNullable<FetchOrderQuery["order"]>;

/** The present state of one order with its refunds; null when the shop has no such order. */
export async function fetchOrder(graphql: AdminGraphql, orderId: bigint): Promise<FetchedOrder | null> {
  const { order } = await runQuery(graphql, FETCH_ORDER, { id: gid("Order", orderId) });
  return order ?? null;
}
