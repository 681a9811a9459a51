import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";

const GET_SHOP = `#graphql
  query GetShop {
    shop {
      name
      email
      currencyCode
      ianaTimezone
      taxesIncluded
      plan {
        partnerDevelopment
      }
      customerAccountsV2 {
        customerAccountsVersion
      }
    }
    currentAppInstallation {
      id
    }
  }
` as const;

/** What the app keeps of a shop's own settings. */
export interface ShopSettings {
  name: string;
  email: string;
  /** ISO 4217 */
  currency: string;
  /** IANA name */
  timezone: string;
  taxesIncluded: boolean;
  /** a development store, by its plan */
  development: boolean;
  /** customers have accounts of the theme, for which Shopify says whether they are enabled */
  classicAccounts: boolean;
  /** gid of this app's installation, the owner of app-data metafields */
  appInstallationId: string;
}

export async function getShop(graphql: AdminGraphql): Promise<ShopSettings> {
  const { shop, currentAppInstallation } = await runQuery(graphql, GET_SHOP, {});
  return {
    name: shop.name,
    email: shop.email,
    currency: shop.currencyCode,
    timezone: shop.ianaTimezone,
    taxesIncluded: shop.taxesIncluded,
    development: shop.plan.partnerDevelopment,
    classicAccounts: shop.customerAccountsV2.customerAccountsVersion === "CLASSIC",
    appInstallationId: currentAppInstallation.id,
  };
}
