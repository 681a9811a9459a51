/* eslint-disable eslint-comments/disable-enable-pair */
/* eslint-disable eslint-comments/no-unlimited-disable */
/* eslint-disable */
import type * as AdminTypes from './admin.types.js';

export type AddRedeemCodesMutationVariables = AdminTypes.Exact<{
  discountId: AdminTypes.Scalars['ID']['input'];
  codes: Array<AdminTypes.DiscountRedeemCodeInput> | AdminTypes.DiscountRedeemCodeInput;
}>;


export type AddRedeemCodesMutation = { discountRedeemCodeBulkAdd?: AdminTypes.Maybe<{ bulkCreation?: AdminTypes.Maybe<Pick<AdminTypes.DiscountRedeemCodeBulkCreation, 'id'>>, userErrors: Array<Pick<AdminTypes.DiscountUserError, 'field' | 'message' | 'code'>> }> };

export type BulkCustomersQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type BulkCustomersQuery = { customers: { edges: Array<{ node: (
        Pick<AdminTypes.Customer, 'id' | 'firstName' | 'lastName' | 'locale' | 'createdAt' | 'updatedAt' | 'state' | 'tags'>
        & { defaultEmailAddress?: AdminTypes.Maybe<Pick<AdminTypes.CustomerEmailAddress, 'emailAddress' | 'marketingState' | 'marketingOptInLevel' | 'marketingUpdatedAt'>>, defaultPhoneNumber?: AdminTypes.Maybe<Pick<AdminTypes.CustomerPhoneNumber, 'phoneNumber'>>, defaultAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'countryCodeV2' | 'address1' | 'zip' | 'phone'>> }
      ) }> } };

export type BulkSetCardsMutationVariables = AdminTypes.Exact<{
  metafields: Array<AdminTypes.MetafieldsSetInput> | AdminTypes.MetafieldsSetInput;
}>;


export type BulkSetCardsMutation = { metafieldsSet?: AdminTypes.Maybe<{ metafields?: AdminTypes.Maybe<Array<(
      Pick<AdminTypes.Metafield, 'value'>
      & { owner: Pick<AdminTypes.Customer, 'id'> }
    )>>, userErrors: Array<Pick<AdminTypes.MetafieldsSetUserError, 'field' | 'message'>> }> };

export type BulkTagCustomerMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  tags: Array<AdminTypes.Scalars['String']['input']> | AdminTypes.Scalars['String']['input'];
}>;


export type BulkTagCustomerMutation = { tagsAdd?: AdminTypes.Maybe<{ node?: AdminTypes.Maybe<Pick<AdminTypes.AdditionalFee, 'id'> | Pick<AdminTypes.App, 'id'> | Pick<AdminTypes.AppInstallation, 'id'> | Pick<AdminTypes.AppSubscription, 'id'> | Pick<AdminTypes.BulkOperation, 'id'> | Pick<AdminTypes.BusinessEntity, 'id'> | Pick<AdminTypes.CalculatedOrder, 'id'> | Pick<AdminTypes.Channel, 'id'> | Pick<AdminTypes.ChannelInformation, 'id'> | Pick<AdminTypes.Collection, 'id'> | Pick<AdminTypes.CompanyContact, 'id'> | Pick<AdminTypes.CurrencyExchangeAdjustment, 'id'> | Pick<AdminTypes.Customer, 'id'> | Pick<AdminTypes.DeliveryProfile, 'id'> | Pick<AdminTypes.DiscountCodeNode, 'id'> | Pick<AdminTypes.DiscountNode, 'id'> | Pick<AdminTypes.DiscountRedeemCodeBulkCreation, 'id'> | Pick<AdminTypes.Domain, 'id'> | Pick<AdminTypes.Duty, 'id'> | Pick<AdminTypes.Fulfillment, 'id'> | Pick<AdminTypes.GenericFile, 'id'> | Pick<AdminTypes.GiftCard, 'id'> | Pick<AdminTypes.IdentityProviderSubject, 'id'> | Pick<AdminTypes.InventoryItem, 'id'> | Pick<AdminTypes.LineItem, 'id'> | Pick<AdminTypes.LineItemGroup, 'id'> | Pick<AdminTypes.Location, 'id'> | Pick<AdminTypes.MailingAddress, 'id'> | Pick<AdminTypes.Market, 'id'> | Pick<AdminTypes.MarketRegionCountry, 'id'> | Pick<AdminTypes.MarketWebPresence, 'id'> | Pick<AdminTypes.MediaImage, 'id'> | Pick<AdminTypes.Metafield, 'id'> | Pick<AdminTypes.MetafieldDefinition, 'id'> | Pick<AdminTypes.Order, 'id'> | Pick<AdminTypes.OrderAdjustment, 'id'> | Pick<AdminTypes.OrderCancelJobResult, 'id'> | Pick<AdminTypes.OrderDisputeSummary, 'id'> | Pick<AdminTypes.OrderEditSession, 'id'> | Pick<AdminTypes.OrderTransaction, 'id'> | Pick<AdminTypes.PaymentTerms, 'id'> | Pick<AdminTypes.PointOfSaleDevice, 'id'> | Pick<AdminTypes.PriceList, 'id'> | Pick<AdminTypes.Product, 'id'> | Pick<AdminTypes.ProductOption, 'id'> | Pick<AdminTypes.ProductVariant, 'id'> | Pick<AdminTypes.Publication, 'id'> | Pick<AdminTypes.Refund, 'id'> | Pick<AdminTypes.RefundShippingLine, 'id'> | Pick<AdminTypes.Return, 'id'> | Pick<AdminTypes.Segment, 'id'> | Pick<AdminTypes.Shop, 'id'> | Pick<AdminTypes.ShopAddress, 'id'> | Pick<AdminTypes.ShopPolicy, 'id'> | Pick<AdminTypes.StaffMember, 'id'> | Pick<AdminTypes.StandardMetafieldDefinitionTemplate, 'id'> | Pick<AdminTypes.StoreCreditAccount, 'id'> | Pick<AdminTypes.StoreCreditAccountCreditTransaction, 'id'> | Pick<AdminTypes.StoreCreditAccountDebitRevertTransaction, 'id'> | Pick<AdminTypes.StoreCreditAccountDebitTransaction, 'id'> | Pick<AdminTypes.SubscriptionContract, 'id'> | Pick<AdminTypes.TaxonomyCategory, 'id'> | Pick<AdminTypes.TransactionFee, 'id'> | Pick<AdminTypes.Video, 'id'> | Pick<AdminTypes.WebhookSubscription, 'id'>>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type BulkUntagCustomerMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  tags: Array<AdminTypes.Scalars['String']['input']> | AdminTypes.Scalars['String']['input'];
}>;


export type BulkUntagCustomerMutation = { tagsRemove?: AdminTypes.Maybe<{ node?: AdminTypes.Maybe<Pick<AdminTypes.AdditionalFee, 'id'> | Pick<AdminTypes.App, 'id'> | Pick<AdminTypes.AppInstallation, 'id'> | Pick<AdminTypes.AppSubscription, 'id'> | Pick<AdminTypes.BulkOperation, 'id'> | Pick<AdminTypes.BusinessEntity, 'id'> | Pick<AdminTypes.CalculatedOrder, 'id'> | Pick<AdminTypes.Channel, 'id'> | Pick<AdminTypes.ChannelInformation, 'id'> | Pick<AdminTypes.Collection, 'id'> | Pick<AdminTypes.CompanyContact, 'id'> | Pick<AdminTypes.CurrencyExchangeAdjustment, 'id'> | Pick<AdminTypes.Customer, 'id'> | Pick<AdminTypes.DeliveryProfile, 'id'> | Pick<AdminTypes.DiscountCodeNode, 'id'> | Pick<AdminTypes.DiscountNode, 'id'> | Pick<AdminTypes.DiscountRedeemCodeBulkCreation, 'id'> | Pick<AdminTypes.Domain, 'id'> | Pick<AdminTypes.Duty, 'id'> | Pick<AdminTypes.Fulfillment, 'id'> | Pick<AdminTypes.GenericFile, 'id'> | Pick<AdminTypes.GiftCard, 'id'> | Pick<AdminTypes.IdentityProviderSubject, 'id'> | Pick<AdminTypes.InventoryItem, 'id'> | Pick<AdminTypes.LineItem, 'id'> | Pick<AdminTypes.LineItemGroup, 'id'> | Pick<AdminTypes.Location, 'id'> | Pick<AdminTypes.MailingAddress, 'id'> | Pick<AdminTypes.Market, 'id'> | Pick<AdminTypes.MarketRegionCountry, 'id'> | Pick<AdminTypes.MarketWebPresence, 'id'> | Pick<AdminTypes.MediaImage, 'id'> | Pick<AdminTypes.Metafield, 'id'> | Pick<AdminTypes.MetafieldDefinition, 'id'> | Pick<AdminTypes.Order, 'id'> | Pick<AdminTypes.OrderAdjustment, 'id'> | Pick<AdminTypes.OrderCancelJobResult, 'id'> | Pick<AdminTypes.OrderDisputeSummary, 'id'> | Pick<AdminTypes.OrderEditSession, 'id'> | Pick<AdminTypes.OrderTransaction, 'id'> | Pick<AdminTypes.PaymentTerms, 'id'> | Pick<AdminTypes.PointOfSaleDevice, 'id'> | Pick<AdminTypes.PriceList, 'id'> | Pick<AdminTypes.Product, 'id'> | Pick<AdminTypes.ProductOption, 'id'> | Pick<AdminTypes.ProductVariant, 'id'> | Pick<AdminTypes.Publication, 'id'> | Pick<AdminTypes.Refund, 'id'> | Pick<AdminTypes.RefundShippingLine, 'id'> | Pick<AdminTypes.Return, 'id'> | Pick<AdminTypes.Segment, 'id'> | Pick<AdminTypes.Shop, 'id'> | Pick<AdminTypes.ShopAddress, 'id'> | Pick<AdminTypes.ShopPolicy, 'id'> | Pick<AdminTypes.StaffMember, 'id'> | Pick<AdminTypes.StandardMetafieldDefinitionTemplate, 'id'> | Pick<AdminTypes.StoreCreditAccount, 'id'> | Pick<AdminTypes.StoreCreditAccountCreditTransaction, 'id'> | Pick<AdminTypes.StoreCreditAccountDebitRevertTransaction, 'id'> | Pick<AdminTypes.StoreCreditAccountDebitTransaction, 'id'> | Pick<AdminTypes.SubscriptionContract, 'id'> | Pick<AdminTypes.TaxonomyCategory, 'id'> | Pick<AdminTypes.TransactionFee, 'id'> | Pick<AdminTypes.Video, 'id'> | Pick<AdminTypes.WebhookSubscription, 'id'>>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type BulkOrdersQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type BulkOrdersQuery = { orders: { edges: Array<{ node: (
        Pick<AdminTypes.Order, 'id' | 'name' | 'createdAt' | 'processedAt' | 'updatedAt' | 'cancelledAt' | 'displayFinancialStatus' | 'displayFulfillmentStatus' | 'test' | 'sourceName' | 'email' | 'phone' | 'clientIp' | 'discountCodes' | 'taxesIncluded'>
        & { customAttributes: Array<Pick<AdminTypes.Attribute, 'key' | 'value'>>, shippingAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'address1' | 'zip' | 'countryCodeV2' | 'phone'>>, billingAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'countryCodeV2'>>, currentTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalOutstandingSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalReceivedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalShippingPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, customer?: AdminTypes.Maybe<(
          Pick<AdminTypes.Customer, 'id' | 'firstName' | 'lastName' | 'locale' | 'createdAt' | 'updatedAt'>
          & { defaultEmailAddress?: AdminTypes.Maybe<Pick<AdminTypes.CustomerEmailAddress, 'emailAddress' | 'marketingState' | 'marketingOptInLevel' | 'marketingUpdatedAt'>>, defaultPhoneNumber?: AdminTypes.Maybe<Pick<AdminTypes.CustomerPhoneNumber, 'phoneNumber'>>, defaultAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'countryCodeV2'>> }
        )>, transactions: Array<(
          Pick<AdminTypes.OrderTransaction, 'kind' | 'status' | 'processedAt'>
          & { amountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
        )>, refunds: Array<(
          Pick<AdminTypes.Refund, 'id' | 'createdAt'>
          & { totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
        )>, shippingLines: { edges: Array<{ node: (
              Pick<AdminTypes.ShippingLine, 'id'>
              & { discountedPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, discountAllocations: Array<{ allocatedAmountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, discountApplication: Pick<AdminTypes.DiscountCodeApplication, 'code'> }>, taxLines: Array<{ priceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }> }
            ) }> }, lineItems: { edges: Array<{ node: (
              Pick<AdminTypes.LineItem, 'id' | 'title' | 'quantity' | 'currentQuantity' | 'isGiftCard' | 'requiresShipping' | 'taxable'>
              & { product?: AdminTypes.Maybe<Pick<AdminTypes.Product, 'id'>>, variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>>, originalUnitPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, discountAllocations: Array<{ allocatedAmountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, discountApplication: Pick<AdminTypes.DiscountCodeApplication, 'code'> }>, taxLines: Array<{ priceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }> }
            ) }> }, agreements: { edges: Array<{ node: (
              Pick<AdminTypes.OrderAgreement, 'id' | 'happenedAt' | 'reason'>
              & { sales: { edges: Array<{ node: (
                    Pick<AdminTypes.AdjustmentSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.GiftCardSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { lineItem: Pick<AdminTypes.LineItem, 'id'>, totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.ProductSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { lineItem: Pick<AdminTypes.LineItem, 'id'>, totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.ShippingLineSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.TipSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { lineItem: Pick<AdminTypes.LineItem, 'id'>, totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) }> } }
            ) | (
              Pick<AdminTypes.OrderEditAgreement, 'id' | 'happenedAt' | 'reason'>
              & { sales: { edges: Array<{ node: (
                    Pick<AdminTypes.AdjustmentSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.GiftCardSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { lineItem: Pick<AdminTypes.LineItem, 'id'>, totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.ProductSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { lineItem: Pick<AdminTypes.LineItem, 'id'>, totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.ShippingLineSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.TipSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { lineItem: Pick<AdminTypes.LineItem, 'id'>, totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) }> } }
            ) | (
              Pick<AdminTypes.RefundAgreement, 'id' | 'happenedAt' | 'reason'>
              & { refund: Pick<AdminTypes.Refund, 'id'>, sales: { edges: Array<{ node: (
                    Pick<AdminTypes.AdjustmentSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.GiftCardSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { lineItem: Pick<AdminTypes.LineItem, 'id'>, totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.ProductSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { lineItem: Pick<AdminTypes.LineItem, 'id'>, totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.ShippingLineSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.TipSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { lineItem: Pick<AdminTypes.LineItem, 'id'>, totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) }> } }
            ) | (
              Pick<AdminTypes.ReturnAgreement, 'id' | 'happenedAt' | 'reason'>
              & { sales: { edges: Array<{ node: (
                    Pick<AdminTypes.AdjustmentSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.GiftCardSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { lineItem: Pick<AdminTypes.LineItem, 'id'>, totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.ProductSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { lineItem: Pick<AdminTypes.LineItem, 'id'>, totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.ShippingLineSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) | (
                    Pick<AdminTypes.TipSale, 'id' | 'actionType' | 'lineType' | 'quantity'>
                    & { lineItem: Pick<AdminTypes.LineItem, 'id'>, totalAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalTaxAmount: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }
                  ) }> } }
            ) }> } }
      ) }> } };

export type BulkDeleteMetafieldsMutationVariables = AdminTypes.Exact<{
  metafields: Array<AdminTypes.MetafieldIdentifierInput> | AdminTypes.MetafieldIdentifierInput;
}>;


export type BulkDeleteMetafieldsMutation = { metafieldsDelete?: AdminTypes.Maybe<{ userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type CountDiscountCodesQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type CountDiscountCodesQuery = { codeDiscountNode?: AdminTypes.Maybe<{ codeDiscount: (
      { __typename: 'DiscountCodeBasic' }
      & { codesCount?: AdminTypes.Maybe<Pick<AdminTypes.Count, 'count'>> }
    ) | { __typename: 'DiscountCodeFreeShipping' } }> };

export type CreateCodeDiscountMutationVariables = AdminTypes.Exact<{
  discount: AdminTypes.DiscountCodeBasicInput;
}>;


export type CreateCodeDiscountMutation = { discountCodeBasicCreate?: AdminTypes.Maybe<{ codeDiscountNode?: AdminTypes.Maybe<Pick<AdminTypes.DiscountCodeNode, 'id'>>, userErrors: Array<Pick<AdminTypes.DiscountUserError, 'field' | 'message' | 'code'>> }> };

export type DeactivateDiscountMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type DeactivateDiscountMutation = { discountCodeDeactivate?: AdminTypes.Maybe<{ codeDiscountNode?: AdminTypes.Maybe<Pick<AdminTypes.DiscountCodeNode, 'id'>>, userErrors: Array<Pick<AdminTypes.DiscountUserError, 'field' | 'message' | 'code'>> }> };

export type DeleteDiscountMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type DeleteDiscountMutation = { discountCodeDelete?: AdminTypes.Maybe<(
    Pick<AdminTypes.DiscountCodeDeletePayload, 'deletedCodeDiscountId'>
    & { userErrors: Array<Pick<AdminTypes.DiscountUserError, 'field' | 'message' | 'code'>> }
  )> };

export type DeleteMetafieldsMutationVariables = AdminTypes.Exact<{
  metafields: Array<AdminTypes.MetafieldIdentifierInput> | AdminTypes.MetafieldIdentifierInput;
}>;


export type DeleteMetafieldsMutation = { metafieldsDelete?: AdminTypes.Maybe<{ deletedMetafields?: AdminTypes.Maybe<Array<AdminTypes.Maybe<Pick<AdminTypes.MetafieldIdentifier, 'ownerId'>>>>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type DeleteSegmentMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type DeleteSegmentMutation = { segmentDelete?: AdminTypes.Maybe<(
    Pick<AdminTypes.SegmentDeletePayload, 'deletedSegmentId'>
    & { userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }
  )> };

export type FindDiscountByCodeQueryVariables = AdminTypes.Exact<{
  code: AdminTypes.Scalars['String']['input'];
}>;


export type FindDiscountByCodeQuery = { codeDiscountNodeByCode?: AdminTypes.Maybe<(
    Pick<AdminTypes.DiscountCodeNode, 'id'>
    & { codeDiscount: (
      { __typename: 'DiscountCodeBasic' }
      & Pick<AdminTypes.DiscountCodeBasic, 'title'>
      & { context: { __typename: 'DiscountBuyerSelectionAll' | 'DiscountCustomers' } | (
        { __typename: 'DiscountCustomerSegments' }
        & { segments: Array<Pick<AdminTypes.Segment, 'id'>> }
      ) }
    ) | { __typename: 'DiscountCodeFreeShipping' } }
  )> };

export type ReadExistingQueryVariables = AdminTypes.Exact<{
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
}>;


export type ReadExistingQuery = { nodes: Array<AdminTypes.Maybe<Pick<AdminTypes.AdditionalFee, 'id'> | Pick<AdminTypes.App, 'id'> | Pick<AdminTypes.AppInstallation, 'id'> | Pick<AdminTypes.AppSubscription, 'id'> | Pick<AdminTypes.BulkOperation, 'id'> | Pick<AdminTypes.BusinessEntity, 'id'> | Pick<AdminTypes.CalculatedOrder, 'id'> | Pick<AdminTypes.Channel, 'id'> | Pick<AdminTypes.ChannelInformation, 'id'> | Pick<AdminTypes.Collection, 'id'> | Pick<AdminTypes.CompanyContact, 'id'> | Pick<AdminTypes.CurrencyExchangeAdjustment, 'id'> | Pick<AdminTypes.Customer, 'id'> | Pick<AdminTypes.DeliveryProfile, 'id'> | Pick<AdminTypes.DiscountCodeNode, 'id'> | Pick<AdminTypes.DiscountNode, 'id'> | Pick<AdminTypes.DiscountRedeemCodeBulkCreation, 'id'> | Pick<AdminTypes.Domain, 'id'> | Pick<AdminTypes.Duty, 'id'> | Pick<AdminTypes.Fulfillment, 'id'> | Pick<AdminTypes.GenericFile, 'id'> | Pick<AdminTypes.GiftCard, 'id'> | Pick<AdminTypes.IdentityProviderSubject, 'id'> | Pick<AdminTypes.InventoryItem, 'id'> | Pick<AdminTypes.LineItem, 'id'> | Pick<AdminTypes.LineItemGroup, 'id'> | Pick<AdminTypes.Location, 'id'> | Pick<AdminTypes.MailingAddress, 'id'> | Pick<AdminTypes.Market, 'id'> | Pick<AdminTypes.MarketRegionCountry, 'id'> | Pick<AdminTypes.MarketWebPresence, 'id'> | Pick<AdminTypes.MediaImage, 'id'> | Pick<AdminTypes.Metafield, 'id'> | Pick<AdminTypes.MetafieldDefinition, 'id'> | Pick<AdminTypes.Order, 'id'> | Pick<AdminTypes.OrderAdjustment, 'id'> | Pick<AdminTypes.OrderCancelJobResult, 'id'> | Pick<AdminTypes.OrderDisputeSummary, 'id'> | Pick<AdminTypes.OrderEditSession, 'id'> | Pick<AdminTypes.OrderTransaction, 'id'> | Pick<AdminTypes.PaymentTerms, 'id'> | Pick<AdminTypes.PointOfSaleDevice, 'id'> | Pick<AdminTypes.PriceList, 'id'> | Pick<AdminTypes.Product, 'id'> | Pick<AdminTypes.ProductOption, 'id'> | Pick<AdminTypes.ProductVariant, 'id'> | Pick<AdminTypes.Publication, 'id'> | Pick<AdminTypes.Refund, 'id'> | Pick<AdminTypes.RefundShippingLine, 'id'> | Pick<AdminTypes.Return, 'id'> | Pick<AdminTypes.Segment, 'id'> | Pick<AdminTypes.Shop, 'id'> | Pick<AdminTypes.ShopAddress, 'id'> | Pick<AdminTypes.ShopPolicy, 'id'> | Pick<AdminTypes.StaffMember, 'id'> | Pick<AdminTypes.StandardMetafieldDefinitionTemplate, 'id'> | Pick<AdminTypes.StoreCreditAccount, 'id'> | Pick<AdminTypes.StoreCreditAccountCreditTransaction, 'id'> | Pick<AdminTypes.StoreCreditAccountDebitRevertTransaction, 'id'> | Pick<AdminTypes.StoreCreditAccountDebitTransaction, 'id'> | Pick<AdminTypes.SubscriptionContract, 'id'> | Pick<AdminTypes.TaxonomyCategory, 'id'> | Pick<AdminTypes.TransactionFee, 'id'> | Pick<AdminTypes.Video, 'id'> | Pick<AdminTypes.WebhookSubscription, 'id'>>> };

export type ReadScopesQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type ReadScopesQuery = { currentAppInstallation: { accessScopes: Array<Pick<AdminTypes.AccessScope, 'handle'>> } };

export type FindRunningMutationsQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type FindRunningMutationsQuery = { created: { nodes: Array<Pick<AdminTypes.BulkOperation, 'id'>> }, running: { nodes: Array<Pick<AdminTypes.BulkOperation, 'id'>> } };

export type GetBulkOperationQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type GetBulkOperationQuery = { bulkOperation?: AdminTypes.Maybe<Pick<AdminTypes.BulkOperation, 'id' | 'type' | 'status' | 'errorCode' | 'objectCount' | 'rootObjectCount' | 'url'>> };

export type GetCodeCreationQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type GetCodeCreationQuery = { discountRedeemCodeBulkCreation?: AdminTypes.Maybe<Pick<AdminTypes.DiscountRedeemCodeBulkCreation, 'done' | 'failedCount'>> };

export type GetDiscountUseQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type GetDiscountUseQuery = { codeDiscountNode?: AdminTypes.Maybe<{ codeDiscount: (
      { __typename: 'DiscountCodeBasic' }
      & Pick<AdminTypes.DiscountCodeBasic, 'asyncUsageCount'>
      & { totalSales?: AdminTypes.Maybe<Pick<AdminTypes.MoneyV2, 'amount'>> }
    ) | { __typename: 'DiscountCodeFreeShipping' } }> };

export type GetDiscountQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type GetDiscountQuery = { codeDiscountNode?: AdminTypes.Maybe<{ codeDiscount: (
      { __typename: 'DiscountCodeBasic' }
      & Pick<AdminTypes.DiscountCodeBasic, 'startsAt' | 'endsAt' | 'usageLimit'>
      & { codes: { nodes: Array<Pick<AdminTypes.DiscountRedeemCode, 'code'>> }, minimumRequirement?: AdminTypes.Maybe<{ __typename: 'DiscountMinimumQuantity' | 'DiscountMinimumSubtotal' }>, customerGets: { items: { __typename: 'AllDiscountItems' | 'DiscountCollections' | 'DiscountProducts' }, value: (
          { __typename: 'DiscountAmount' }
          & { amount: Pick<AdminTypes.MoneyV2, 'amount'> }
        ) | (
          { __typename: 'DiscountPercentage' }
          & Pick<AdminTypes.DiscountPercentage, 'percentage'>
        ) }, context: { __typename: 'DiscountBuyerSelectionAll' | 'DiscountCustomers' } | (
        { __typename: 'DiscountCustomerSegments' }
        & { segments: Array<Pick<AdminTypes.Segment, 'id'>> }
      ) }
    ) | { __typename: 'DiscountCodeFreeShipping' } }> };

export type GetPictureFileQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type GetPictureFileQuery = { node?: AdminTypes.Maybe<{ __typename: 'AdditionalFee' | 'App' | 'AppInstallation' | 'AppSubscription' | 'BulkOperation' | 'BusinessEntity' | 'CalculatedOrder' | 'Channel' | 'ChannelInformation' | 'Collection' | 'CompanyContact' | 'CurrencyExchangeAdjustment' | 'Customer' | 'DeliveryProfile' | 'DiscountCodeNode' | 'DiscountNode' | 'DiscountRedeemCodeBulkCreation' | 'Domain' | 'Duty' | 'Fulfillment' } | { __typename: 'GenericFile' | 'GiftCard' | 'IdentityProviderSubject' | 'InventoryItem' | 'LineItem' | 'LineItemGroup' | 'Location' | 'MailingAddress' | 'Market' | 'MarketRegionCountry' | 'MarketWebPresence' | 'Metafield' | 'MetafieldDefinition' | 'Order' | 'OrderAdjustment' | 'OrderCancelJobResult' | 'OrderDisputeSummary' | 'OrderEditSession' | 'OrderTransaction' | 'PaymentTerms' } | { __typename: 'PointOfSaleDevice' | 'PriceList' | 'Product' | 'ProductOption' | 'ProductVariant' | 'Publication' | 'Refund' | 'RefundShippingLine' | 'Return' | 'Segment' | 'Shop' | 'ShopAddress' | 'ShopPolicy' | 'StaffMember' | 'StandardMetafieldDefinitionTemplate' | 'StoreCreditAccount' | 'StoreCreditAccountCreditTransaction' | 'StoreCreditAccountDebitRevertTransaction' | 'StoreCreditAccountDebitTransaction' | 'SubscriptionContract' } | { __typename: 'TaxonomyCategory' | 'TransactionFee' | 'Video' | 'WebhookSubscription' } | (
    { __typename: 'MediaImage' }
    & Pick<AdminTypes.MediaImage, 'alt'>
    & { image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }
  )> };

export type GetSharedProductQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type GetSharedProductQuery = { shop: { primaryDomain: Pick<AdminTypes.Domain, 'url'> }, product?: AdminTypes.Maybe<(
    Pick<AdminTypes.Product, 'title' | 'handle' | 'onlineStoreUrl'>
    & { featuredImage?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }
  )> };

export type GetShopQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type GetShopQuery = { shop: (
    Pick<AdminTypes.Shop, 'name' | 'email' | 'currencyCode' | 'ianaTimezone' | 'taxesIncluded'>
    & { plan: Pick<AdminTypes.ShopPlan, 'partnerDevelopment'>, customerAccountsV2: Pick<AdminTypes.CustomerAccountsV2, 'customerAccountsVersion'> }
  ), currentAppInstallation: Pick<AdminTypes.AppInstallation, 'id'> };

export type FindSegmentsQueryVariables = AdminTypes.Exact<{
  query: AdminTypes.Scalars['String']['input'];
}>;


export type FindSegmentsQuery = { segments: { nodes: Array<Pick<AdminTypes.Segment, 'id' | 'name' | 'query'>> } };

export type CreateSegmentMutationVariables = AdminTypes.Exact<{
  name: AdminTypes.Scalars['String']['input'];
  query: AdminTypes.Scalars['String']['input'];
}>;


export type CreateSegmentMutation = { segmentCreate?: AdminTypes.Maybe<{ segment?: AdminTypes.Maybe<Pick<AdminTypes.Segment, 'id'>>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type UpdateSegmentMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  query: AdminTypes.Scalars['String']['input'];
}>;


export type UpdateSegmentMutation = { segmentUpdate?: AdminTypes.Maybe<{ segment?: AdminTypes.Maybe<Pick<AdminTypes.Segment, 'id'>>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type ReadCustomerTagsQueryVariables = AdminTypes.Exact<{
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
}>;


export type ReadCustomerTagsQuery = { nodes: Array<AdminTypes.Maybe<Pick<AdminTypes.Customer, 'id' | 'tags'>>> };

export type ReadGiftQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type ReadGiftQuery = { product?: AdminTypes.Maybe<(
    Pick<AdminTypes.Product, 'title'>
    & { variants: { nodes: Array<Pick<AdminTypes.ProductVariant, 'price'>> } }
  )> };

export type ReadMarketsQueryVariables = AdminTypes.Exact<{
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type ReadMarketsQuery = { markets: { nodes: Array<(
      Pick<AdminTypes.Market, 'id' | 'name' | 'status'>
      & { conditions?: AdminTypes.Maybe<{ regionsCondition?: AdminTypes.Maybe<(
          Pick<AdminTypes.RegionsCondition, 'applicationLevel'>
          & { regions: { nodes: Array<Pick<AdminTypes.MarketRegionCountry, 'code'>> } }
        )> }> }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type ReadProductGroupsQueryVariables = AdminTypes.Exact<{
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
}>;


export type ReadProductGroupsQuery = { nodes: Array<AdminTypes.Maybe<(
    Pick<AdminTypes.Product, 'id' | 'title' | 'tags'>
    & { collections: { nodes: Array<Pick<AdminTypes.Collection, 'id'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
  )>> };

export type ReadMoreCollectionsQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type ReadMoreCollectionsQuery = { product?: AdminTypes.Maybe<{ collections: { nodes: Array<Pick<AdminTypes.Collection, 'id'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }> };

export type ReadProductPicturesQueryVariables = AdminTypes.Exact<{
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
}>;


export type ReadProductPicturesQuery = { nodes: Array<AdminTypes.Maybe<(
    Pick<AdminTypes.Product, 'id'>
    & { featuredImage?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }
  )>> };

export type ReadRuleChoicesQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type ReadRuleChoicesQuery = { segments: { nodes: Array<Pick<AdminTypes.Segment, 'id' | 'name'>> }, productTags?: AdminTypes.Maybe<Pick<AdminTypes.StringConnection, 'nodes'>> };

export type ReadTitlesQueryVariables = AdminTypes.Exact<{
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
}>;


export type ReadTitlesQuery = { nodes: Array<AdminTypes.Maybe<Pick<AdminTypes.Collection, 'id' | 'title'> | (
    Pick<AdminTypes.Market, 'id'>
    & { title: AdminTypes.Market['name'] }
  ) | Pick<AdminTypes.Product, 'id' | 'title'> | (
    Pick<AdminTypes.Segment, 'id'>
    & { title: AdminTypes.Segment['name'] }
  )>> };

export type FindSegmentQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type FindSegmentQuery = { segment?: AdminTypes.Maybe<Pick<AdminTypes.Segment, 'id'>> };

export type ReadSegmentMembersQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type ReadSegmentMembersQuery = { customerSegmentMembers: (
    Pick<AdminTypes.CustomerSegmentMemberConnection, 'totalCount'>
    & { edges: Array<{ node: Pick<AdminTypes.CustomerSegmentMember, 'id'> }>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> }
  ) };

export type CreateFreeShippingMutationVariables = AdminTypes.Exact<{
  discount: AdminTypes.DiscountCodeFreeShippingInput;
}>;


export type CreateFreeShippingMutation = { discountCodeFreeShippingCreate?: AdminTypes.Maybe<{ codeDiscountNode?: AdminTypes.Maybe<Pick<AdminTypes.DiscountCodeNode, 'id'>>, userErrors: Array<Pick<AdminTypes.DiscountUserError, 'field' | 'message' | 'code'>> }> };

export type UpdateFreeShippingMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  discount: AdminTypes.DiscountCodeFreeShippingInput;
}>;


export type UpdateFreeShippingMutation = { discountCodeFreeShippingUpdate?: AdminTypes.Maybe<{ codeDiscountNode?: AdminTypes.Maybe<Pick<AdminTypes.DiscountCodeNode, 'id'>>, userErrors: Array<Pick<AdminTypes.DiscountUserError, 'field' | 'message' | 'code'>> }> };

export type SetMetafieldsMutationVariables = AdminTypes.Exact<{
  metafields: Array<AdminTypes.MetafieldsSetInput> | AdminTypes.MetafieldsSetInput;
}>;


export type SetMetafieldsMutation = { metafieldsSet?: AdminTypes.Maybe<{ metafields?: AdminTypes.Maybe<Array<Pick<AdminTypes.Metafield, 'id'>>>, userErrors: Array<Pick<AdminTypes.MetafieldsSetUserError, 'field' | 'message' | 'code'>> }> };

export type StartBulkMutationMutationVariables = AdminTypes.Exact<{
  mutation: AdminTypes.Scalars['String']['input'];
  path: AdminTypes.Scalars['String']['input'];
}>;


export type StartBulkMutationMutation = { bulkOperationRunMutation?: AdminTypes.Maybe<{ bulkOperation?: AdminTypes.Maybe<Pick<AdminTypes.BulkOperation, 'id'>>, userErrors: Array<Pick<AdminTypes.BulkMutationUserError, 'field' | 'message' | 'code'>> }> };

export type StartBulkQueryMutationVariables = AdminTypes.Exact<{
  query: AdminTypes.Scalars['String']['input'];
}>;


export type StartBulkQueryMutation = { bulkOperationRunQuery?: AdminTypes.Maybe<{ bulkOperation?: AdminTypes.Maybe<Pick<AdminTypes.BulkOperation, 'id'>>, userErrors: Array<Pick<AdminTypes.BulkOperationUserError, 'field' | 'message' | 'code'>> }> };

export type FindStoreCreditQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type FindStoreCreditQuery = { customer?: AdminTypes.Maybe<{ storeCreditAccounts: { nodes: Array<{ transactions: { nodes: Array<(
            { __typename: 'StoreCreditAccountCreditTransaction' }
            & Pick<AdminTypes.StoreCreditAccountCreditTransaction, 'expiresAt'>
            & { amount: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }
          ) | (
            { __typename: 'StoreCreditAccountDebitRevertTransaction' | 'StoreCreditAccountDebitTransaction' | 'StoreCreditAccountExpirationTransaction' }
            & { amount: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }
          )> } }> } }> };

export type GiveStoreCreditMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  credit: AdminTypes.StoreCreditAccountCreditInput;
}>;


export type GiveStoreCreditMutation = { storeCreditAccountCredit?: AdminTypes.Maybe<{ storeCreditAccountTransaction?: AdminTypes.Maybe<Pick<AdminTypes.StoreCreditAccountCreditTransaction, 'id'>>, userErrors: Array<Pick<AdminTypes.StoreCreditAccountCreditUserError, 'field' | 'message' | 'code'>> }> };

export type UpdateCodeDiscountMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  discount: AdminTypes.DiscountCodeBasicInput;
}>;


export type UpdateCodeDiscountMutation = { discountCodeBasicUpdate?: AdminTypes.Maybe<{ codeDiscountNode?: AdminTypes.Maybe<Pick<AdminTypes.DiscountCodeNode, 'id'>>, userErrors: Array<Pick<AdminTypes.DiscountUserError, 'field' | 'message' | 'code'>> }> };

export type CreateStagedUploadMutationVariables = AdminTypes.Exact<{
  input: Array<AdminTypes.StagedUploadInput> | AdminTypes.StagedUploadInput;
}>;


export type CreateStagedUploadMutation = { stagedUploadsCreate?: AdminTypes.Maybe<{ stagedTargets?: AdminTypes.Maybe<Array<(
      Pick<AdminTypes.StagedMediaUploadTarget, 'url'>
      & { parameters: Array<Pick<AdminTypes.StagedUploadParameter, 'name' | 'value'>> }
    )>>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

interface GeneratedQueryTypes {
  "#graphql\n  query BulkCustomers {\n    customers {\n      edges {\n        node {\n          id\n          firstName\n          lastName\n          locale\n          createdAt\n          updatedAt\n          state\n          tags\n          defaultEmailAddress {\n            emailAddress\n            marketingState\n            marketingOptInLevel\n            marketingUpdatedAt\n          }\n          defaultPhoneNumber {\n            phoneNumber\n          }\n          defaultAddress {\n            countryCodeV2\n            address1\n            zip\n            phone\n          }\n        }\n      }\n    }\n  }\n": {return: BulkCustomersQuery, variables: BulkCustomersQueryVariables},
  "#graphql\n  query BulkOrders {\n    orders {\n      edges {\n        node {\n          id\n          name\n          createdAt\n          processedAt\n          updatedAt\n          cancelledAt\n          displayFinancialStatus\n          displayFulfillmentStatus\n          test\n          sourceName\n          email\n          phone\n          clientIp\n          discountCodes\n          customAttributes { key value }\n          shippingAddress { address1 zip countryCodeV2 phone }\n          billingAddress { countryCodeV2 }\n          taxesIncluded\n          currentTotalPriceSet { shopMoney { amount } }\n          totalPriceSet { shopMoney { amount } }\n          totalOutstandingSet { shopMoney { amount } }\n          totalReceivedSet { shopMoney { amount } }\n          totalShippingPriceSet { shopMoney { amount } }\n          customer {\n            id\n            firstName\n            lastName\n            locale\n            createdAt\n            updatedAt\n            defaultEmailAddress {\n              emailAddress\n              marketingState\n              marketingOptInLevel\n              marketingUpdatedAt\n            }\n            defaultPhoneNumber { phoneNumber }\n            defaultAddress { countryCodeV2 }\n          }\n          transactions { kind status processedAt amountSet { shopMoney { amount } } }\n          refunds { id createdAt totalRefundedSet { shopMoney { amount } } }\n          shippingLines {\n            edges {\n              node {\n                id\n                discountedPriceSet { shopMoney { amount } }\n                discountAllocations {\n                  allocatedAmountSet { shopMoney { amount } }\n                  discountApplication { ... on DiscountCodeApplication { code } }\n                }\n                taxLines { priceSet { shopMoney { amount } } }\n              }\n            }\n          }\n          lineItems {\n            edges {\n              node {\n                id\n                title\n                quantity\n                currentQuantity\n                isGiftCard\n                requiresShipping\n                taxable\n                product { id }\n                variant { id }\n                originalUnitPriceSet { shopMoney { amount } }\n                discountAllocations {\n                  allocatedAmountSet { shopMoney { amount } }\n                  discountApplication { ... on DiscountCodeApplication { code } }\n                }\n                taxLines { priceSet { shopMoney { amount } } }\n              }\n            }\n          }\n          agreements {\n            edges {\n              node {\n                id\n                happenedAt\n                reason\n                ... on RefundAgreement { refund { id } }\n                sales {\n                  edges {\n                    node {\n                      id\n                      actionType\n                      lineType\n                      quantity\n                      totalAmount { shopMoney { amount } }\n                      totalTaxAmount { shopMoney { amount } }\n                      ... on ProductSale { lineItem { id } }\n                      ... on GiftCardSale { lineItem { id } }\n                      ... on TipSale { lineItem { id } }\n                    }\n                  }\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": {return: BulkOrdersQuery, variables: BulkOrdersQueryVariables},
  "#graphql\n  query CountDiscountCodes($id: ID!) {\n    codeDiscountNode(id: $id) {\n      codeDiscount {\n        __typename\n        ... on DiscountCodeBasic {\n          codesCount {\n            count\n          }\n        }\n      }\n    }\n  }\n": {return: CountDiscountCodesQuery, variables: CountDiscountCodesQueryVariables},
  "#graphql\n  query FindDiscountByCode($code: String!) {\n    codeDiscountNodeByCode(code: $code) {\n      id\n      codeDiscount {\n        __typename\n        ... on DiscountCodeBasic {\n          title\n          context {\n            __typename\n            ... on DiscountCustomerSegments {\n              segments {\n                id\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": {return: FindDiscountByCodeQuery, variables: FindDiscountByCodeQueryVariables},
  "#graphql\n  query ReadExisting($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      id\n    }\n  }\n": {return: ReadExistingQuery, variables: ReadExistingQueryVariables},
  "#graphql\n  query ReadScopes {\n    currentAppInstallation {\n      accessScopes {\n        handle\n      }\n    }\n  }\n": {return: ReadScopesQuery, variables: ReadScopesQueryVariables},
  "#graphql\n  query FindRunningMutations {\n    created: bulkOperations(first: 1, query: \"operation_type:mutation AND status:created\") {\n      nodes {\n        id\n      }\n    }\n    running: bulkOperations(first: 1, query: \"operation_type:mutation AND status:running\") {\n      nodes {\n        id\n      }\n    }\n  }\n": {return: FindRunningMutationsQuery, variables: FindRunningMutationsQueryVariables},
  "#graphql\n  query GetBulkOperation($id: ID!) {\n    bulkOperation(id: $id) {\n      id\n      type\n      status\n      errorCode\n      objectCount\n      rootObjectCount\n      url\n    }\n  }\n": {return: GetBulkOperationQuery, variables: GetBulkOperationQueryVariables},
  "#graphql\n  query GetCodeCreation($id: ID!) {\n    discountRedeemCodeBulkCreation(id: $id) {\n      done\n      failedCount\n    }\n  }\n": {return: GetCodeCreationQuery, variables: GetCodeCreationQueryVariables},
  "#graphql\n  query GetDiscountUse($id: ID!) {\n    codeDiscountNode(id: $id) {\n      codeDiscount {\n        __typename\n        ... on DiscountCodeBasic {\n          asyncUsageCount\n          totalSales {\n            amount\n          }\n        }\n      }\n    }\n  }\n": {return: GetDiscountUseQuery, variables: GetDiscountUseQueryVariables},
  "#graphql\n  query GetDiscount($id: ID!) {\n    codeDiscountNode(id: $id) {\n      codeDiscount {\n        __typename\n        ... on DiscountCodeBasic {\n          startsAt\n          endsAt\n          usageLimit\n          codes(first: 1) {\n            nodes {\n              code\n            }\n          }\n          minimumRequirement {\n            __typename\n          }\n          customerGets {\n            items {\n              __typename\n            }\n            value {\n              __typename\n              ... on DiscountPercentage {\n                percentage\n              }\n              ... on DiscountAmount {\n                amount {\n                  amount\n                }\n              }\n            }\n          }\n          context {\n            __typename\n            ... on DiscountCustomerSegments {\n              segments {\n                id\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": {return: GetDiscountQuery, variables: GetDiscountQueryVariables},
  "#graphql\n  query GetPictureFile($id: ID!) {\n    node(id: $id) {\n      __typename\n      ... on MediaImage {\n        alt\n        image {\n          url(transform: { maxWidth: 1600, maxHeight: 1600 })\n        }\n      }\n    }\n  }\n": {return: GetPictureFileQuery, variables: GetPictureFileQueryVariables},
  "#graphql\n  query GetSharedProduct($id: ID!) {\n    shop {\n      primaryDomain {\n        url\n      }\n    }\n    product(id: $id) {\n      title\n      handle\n      onlineStoreUrl\n      featuredImage {\n        url\n      }\n    }\n  }\n": {return: GetSharedProductQuery, variables: GetSharedProductQueryVariables},
  "#graphql\n  query GetShop {\n    shop {\n      name\n      email\n      currencyCode\n      ianaTimezone\n      taxesIncluded\n      plan {\n        partnerDevelopment\n      }\n      customerAccountsV2 {\n        customerAccountsVersion\n      }\n    }\n    currentAppInstallation {\n      id\n    }\n  }\n": {return: GetShopQuery, variables: GetShopQueryVariables},
  "#graphql\n  query FindSegments($query: String!) {\n    segments(first: 50, query: $query) {\n      nodes {\n        id\n        name\n        query\n      }\n    }\n  }\n": {return: FindSegmentsQuery, variables: FindSegmentsQueryVariables},
  "#graphql\n  query ReadCustomerTags($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Customer {\n        id\n        tags\n      }\n    }\n  }\n": {return: ReadCustomerTagsQuery, variables: ReadCustomerTagsQueryVariables},
  "#graphql\n  query ReadGift($id: ID!) {\n    product(id: $id) {\n      title\n      variants(first: 100) {\n        nodes {\n          price\n        }\n      }\n    }\n  }\n": {return: ReadGiftQuery, variables: ReadGiftQueryVariables},
  "#graphql\n  query ReadMarkets($after: String) {\n    markets(first: 3, after: $after, type: REGION) {\n      nodes {\n        id\n        name\n        status\n        conditions {\n          regionsCondition {\n            applicationLevel\n            regions(first: 250) {\n              nodes {\n                ... on MarketRegionCountry {\n                  code\n                }\n              }\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": {return: ReadMarketsQuery, variables: ReadMarketsQueryVariables},
  "#graphql\n  query ReadProductGroups($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Product {\n        id\n        title\n        tags\n        collections(first: 50) {\n          nodes {\n            id\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": {return: ReadProductGroupsQuery, variables: ReadProductGroupsQueryVariables},
  "#graphql\n  query ReadMoreCollections($id: ID!, $after: String) {\n    product(id: $id) {\n      collections(first: 250, after: $after) {\n        nodes {\n          id\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": {return: ReadMoreCollectionsQuery, variables: ReadMoreCollectionsQueryVariables},
  "#graphql\n  query ReadProductPictures($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Product {\n        id\n        featuredImage {\n          url(transform: { maxWidth: 320, maxHeight: 320 })\n        }\n      }\n    }\n  }\n": {return: ReadProductPicturesQuery, variables: ReadProductPicturesQueryVariables},
  "#graphql\n  query ReadRuleChoices {\n    segments(first: 250) {\n      nodes {\n        id\n        name\n      }\n    }\n    productTags(first: 250) {\n      nodes\n    }\n  }\n": {return: ReadRuleChoicesQuery, variables: ReadRuleChoicesQueryVariables},
  "#graphql\n  query ReadTitles($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Product {\n        id\n        title\n      }\n      ... on Collection {\n        id\n        title\n      }\n      ... on Segment {\n        id\n        title: name\n      }\n      ... on Market {\n        id\n        title: name\n      }\n    }\n  }\n": {return: ReadTitlesQuery, variables: ReadTitlesQueryVariables},
  "#graphql\n  query FindSegment($id: ID!) {\n    segment(id: $id) {\n      id\n    }\n  }\n": {return: FindSegmentQuery, variables: FindSegmentQueryVariables},
  "#graphql\n  query ReadSegmentMembers($id: ID!, $after: String) {\n    customerSegmentMembers(segmentId: $id, first: 250, after: $after) {\n      edges {\n        node {\n          id\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": {return: ReadSegmentMembersQuery, variables: ReadSegmentMembersQueryVariables},
  "#graphql\n  query FindStoreCredit($id: ID!) {\n    customer(id: $id) {\n      storeCreditAccounts(first: 10) {\n        nodes {\n          transactions(first: 25, reverse: true) {\n            nodes {\n              __typename\n              amount {\n                amount\n                currencyCode\n              }\n              ... on StoreCreditAccountCreditTransaction {\n                expiresAt\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": {return: FindStoreCreditQuery, variables: FindStoreCreditQueryVariables},
}

interface GeneratedMutationTypes {
  "#graphql\n  mutation AddRedeemCodes($discountId: ID!, $codes: [DiscountRedeemCodeInput!]!) {\n    discountRedeemCodeBulkAdd(discountId: $discountId, codes: $codes) {\n      bulkCreation {\n        id\n      }\n      userErrors {\n        field\n        message\n        code\n      }\n    }\n  }\n": {return: AddRedeemCodesMutation, variables: AddRedeemCodesMutationVariables},
  "#graphql\n  mutation BulkSetCards($metafields: [MetafieldsSetInput!]!) {\n    metafieldsSet(metafields: $metafields) {\n      metafields {\n        value\n        owner {\n          ... on Customer {\n            id\n          }\n        }\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": {return: BulkSetCardsMutation, variables: BulkSetCardsMutationVariables},
  "#graphql\n  mutation BulkTagCustomer($id: ID!, $tags: [String!]!) {\n    tagsAdd(id: $id, tags: $tags) {\n      node {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": {return: BulkTagCustomerMutation, variables: BulkTagCustomerMutationVariables},
  "#graphql\n  mutation BulkUntagCustomer($id: ID!, $tags: [String!]!) {\n    tagsRemove(id: $id, tags: $tags) {\n      node {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": {return: BulkUntagCustomerMutation, variables: BulkUntagCustomerMutationVariables},
  "#graphql\n  mutation BulkDeleteMetafields($metafields: [MetafieldIdentifierInput!]!) {\n    metafieldsDelete(metafields: $metafields) {\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": {return: BulkDeleteMetafieldsMutation, variables: BulkDeleteMetafieldsMutationVariables},
  "#graphql\n  mutation CreateCodeDiscount($discount: DiscountCodeBasicInput!) {\n    discountCodeBasicCreate(basicCodeDiscount: $discount) {\n      codeDiscountNode {\n        id\n      }\n      userErrors {\n        field\n        message\n        code\n      }\n    }\n  }\n": {return: CreateCodeDiscountMutation, variables: CreateCodeDiscountMutationVariables},
  "#graphql\n  mutation DeactivateDiscount($id: ID!) {\n    discountCodeDeactivate(id: $id) {\n      codeDiscountNode {\n        id\n      }\n      userErrors {\n        field\n        message\n        code\n      }\n    }\n  }\n": {return: DeactivateDiscountMutation, variables: DeactivateDiscountMutationVariables},
  "#graphql\n  mutation DeleteDiscount($id: ID!) {\n    discountCodeDelete(id: $id) {\n      deletedCodeDiscountId\n      userErrors {\n        field\n        message\n        code\n      }\n    }\n  }\n": {return: DeleteDiscountMutation, variables: DeleteDiscountMutationVariables},
  "#graphql\n  mutation DeleteMetafields($metafields: [MetafieldIdentifierInput!]!) {\n    metafieldsDelete(metafields: $metafields) {\n      deletedMetafields {\n        ownerId\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": {return: DeleteMetafieldsMutation, variables: DeleteMetafieldsMutationVariables},
  "#graphql\n  mutation DeleteSegment($id: ID!) {\n    segmentDelete(id: $id) {\n      deletedSegmentId\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": {return: DeleteSegmentMutation, variables: DeleteSegmentMutationVariables},
  "#graphql\n  mutation CreateSegment($name: String!, $query: String!) {\n    segmentCreate(name: $name, query: $query) {\n      segment {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": {return: CreateSegmentMutation, variables: CreateSegmentMutationVariables},
  "#graphql\n  mutation UpdateSegment($id: ID!, $query: String!) {\n    segmentUpdate(id: $id, query: $query) {\n      segment {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": {return: UpdateSegmentMutation, variables: UpdateSegmentMutationVariables},
  "#graphql\n  mutation CreateFreeShipping($discount: DiscountCodeFreeShippingInput!) {\n    discountCodeFreeShippingCreate(freeShippingCodeDiscount: $discount) {\n      codeDiscountNode {\n        id\n      }\n      userErrors {\n        field\n        message\n        code\n      }\n    }\n  }\n": {return: CreateFreeShippingMutation, variables: CreateFreeShippingMutationVariables},
  "#graphql\n  mutation UpdateFreeShipping($id: ID!, $discount: DiscountCodeFreeShippingInput!) {\n    discountCodeFreeShippingUpdate(id: $id, freeShippingCodeDiscount: $discount) {\n      codeDiscountNode {\n        id\n      }\n      userErrors {\n        field\n        message\n        code\n      }\n    }\n  }\n": {return: UpdateFreeShippingMutation, variables: UpdateFreeShippingMutationVariables},
  "#graphql\n  mutation SetMetafields($metafields: [MetafieldsSetInput!]!) {\n    metafieldsSet(metafields: $metafields) {\n      metafields {\n        id\n      }\n      userErrors {\n        field\n        message\n        code\n      }\n    }\n  }\n": {return: SetMetafieldsMutation, variables: SetMetafieldsMutationVariables},
  "#graphql\n  mutation StartBulkMutation($mutation: String!, $path: String!) {\n    bulkOperationRunMutation(mutation: $mutation, stagedUploadPath: $path) {\n      bulkOperation {\n        id\n      }\n      userErrors {\n        field\n        message\n        code\n      }\n    }\n  }\n": {return: StartBulkMutationMutation, variables: StartBulkMutationMutationVariables},
  "#graphql\n  mutation StartBulkQuery($query: String!) {\n    bulkOperationRunQuery(query: $query, groupObjects: false) {\n      bulkOperation {\n        id\n      }\n      userErrors {\n        field\n        message\n        code\n      }\n    }\n  }\n": {return: StartBulkQueryMutation, variables: StartBulkQueryMutationVariables},
  "#graphql\n  mutation GiveStoreCredit($id: ID!, $credit: StoreCreditAccountCreditInput!) {\n    storeCreditAccountCredit(id: $id, creditInput: $credit) {\n      storeCreditAccountTransaction {\n        id\n      }\n      userErrors {\n        field\n        message\n        code\n      }\n    }\n  }\n": {return: GiveStoreCreditMutation, variables: GiveStoreCreditMutationVariables},
  "#graphql\n  mutation UpdateCodeDiscount($id: ID!, $discount: DiscountCodeBasicInput!) {\n    discountCodeBasicUpdate(id: $id, basicCodeDiscount: $discount) {\n      codeDiscountNode {\n        id\n      }\n      userErrors {\n        field\n        message\n        code\n      }\n    }\n  }\n": {return: UpdateCodeDiscountMutation, variables: UpdateCodeDiscountMutationVariables},
  "#graphql\n  mutation CreateStagedUpload($input: [StagedUploadInput!]!) {\n    stagedUploadsCreate(input: $input) {\n      stagedTargets {\n        url\n        parameters {\n          name\n          value\n        }\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": {return: CreateStagedUploadMutation, variables: CreateStagedUploadMutationVariables},
}
declare module '@shopify/admin-api-client' {
  type InputMaybe<T> = AdminTypes.InputMaybe<T>;
  interface AdminQueries extends GeneratedQueryTypes {}
  interface AdminMutations extends GeneratedMutationTypes {}
}
