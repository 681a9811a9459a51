/**
 * Exports every order with its lines, shipping, payments and refunds, who sent its buyer and what guards compare. Runs as a bulk operation, so without page sizes.
 *
 * A bulk query refuses connections inside a list, and `refunds` is a list: `refundLineItems`, `orderAdjustments` and
 * `transactions` of a refund cannot be asked for. What a refund took back stands in the order's `agreements` instead,
 * which is a connection: an agreement with `refund` belongs to that refund, and its `sales` hold what it took back:
 *
 * - lineType PRODUCT, GIFT_CARD or TIP: `lineItem.id`, `quantity` (negative) and `totalAmount` (negative, after discounts and
 *   including tax, whatever the shop's `taxesIncluded` is; `totalTaxAmount` is the tax in it);
 * - lineType SHIPPING: shipping given back, signed and taxed the same way;
 * - lineType ADJUSTMENT: the difference between the value of the lines and the money really given back. A refund of an
 *   amount alone has only this sale; a restocking fee is a positive one.
 *
 * The sum of a refund agreement's `totalAmount` is minus `totalRefundedSet`. A return puts its product sales into an
 * agreement of reason RETURN, before the money moves. Agreements of reason ORDER and ORDER_EDIT repeat the lines.
 *
 * Five connections, two levels deep: no more are allowed. JSONL: an agreement's `__parentId` is the order, a sale's is
 * the agreement; they may stand anywhere in the file.
 */
export const BULK_ORDERS_QUERY = `#graphql
  query BulkOrders {
    orders {
      edges {
        node {
          id
          name
          createdAt
          processedAt
          updatedAt
          cancelledAt
          displayFinancialStatus
          displayFulfillmentStatus
          test
          sourceName
          email
          phone
          clientIp
          discountCodes
          customAttributes { key value }
          shippingAddress { address1 zip countryCodeV2 phone }
          billingAddress { countryCodeV2 }
          taxesIncluded
          currentTotalPriceSet { shopMoney { amount } }
          totalPriceSet { shopMoney { amount } }
          totalOutstandingSet { shopMoney { amount } }
          totalReceivedSet { shopMoney { amount } }
          totalShippingPriceSet { shopMoney { amount } }
          customer {
            id
            firstName
            lastName
            locale
            createdAt
            updatedAt
            defaultEmailAddress {
              emailAddress
              marketingState
              marketingOptInLevel
              marketingUpdatedAt
            }
            defaultPhoneNumber { phoneNumber }
            defaultAddress { countryCodeV2 }
          }
          transactions { kind status processedAt amountSet { shopMoney { amount } } }
          refunds { id createdAt totalRefundedSet { shopMoney { amount } } }
          shippingLines {
            edges {
              node {
                id
                discountedPriceSet { shopMoney { amount } }
                discountAllocations {
                  allocatedAmountSet { shopMoney { amount } }
                  discountApplication { ... on DiscountCodeApplication { code } }
                }
                taxLines { priceSet { shopMoney { amount } } }
              }
            }
          }
          lineItems {
            edges {
              node {
                id
                title
                quantity
                currentQuantity
                isGiftCard
                requiresShipping
                taxable
                product { id }
                variant { id }
                originalUnitPriceSet { shopMoney { amount } }
                discountAllocations {
                  allocatedAmountSet { shopMoney { amount } }
                  discountApplication { ... on DiscountCodeApplication { code } }
                }
                taxLines { priceSet { shopMoney { amount } } }
              }
            }
          }
          agreements {
            edges {
              node {
                id
                happenedAt
                reason
                ... on RefundAgreement { refund { id } }
                sales {
                  edges {
                    node {
                      id
                      actionType
                      lineType
                      quantity
                      totalAmount { shopMoney { amount } }
                      totalTaxAmount { shopMoney { amount } }
                      ... on ProductSale { lineItem { id } }
                      ... on GiftCardSale { lineItem { id } }
                      ... on TipSale { lineItem { id } }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
` as const;
