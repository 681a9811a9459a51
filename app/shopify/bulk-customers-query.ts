/** Exports every customer, one line each. Runs as a bulk operation, so without page sizes. */
export const BULK_CUSTOMERS_QUERY = `#graphql
  query BulkCustomers {
    customers {
      edges {
        node {
          id
          firstName
          lastName
          locale
          createdAt
          updatedAt
          state
          tags
          defaultEmailAddress {
            emailAddress
            marketingState
            marketingOptInLevel
            marketingUpdatedAt
          }
          defaultPhoneNumber {
            phoneNumber
          }
          defaultAddress {
            countryCodeV2
            address1
            zip
            phone
          }
        }
      }
    }
  }
` as const;
