import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";
import { SET_METAFIELDS } from "~/shopify/set-member-cards";
import { throwUserErrors } from "~/shopify/user-errors";

/**
 * Names the app-data metafield that the theme blocks read as `app.metafields.stammtisch.storefront`. It belongs to the
 * installation, so neither the merchant nor other apps can see or change it.
 */
export const storefrontMetafield = (appInstallationId: string) => ({
  ownerId: appInstallationId,
  namespace: "stammtisch",
  key: "storefront",
});

/** Writes what the theme blocks know of the programme. */
export async function setStorefrontMetafield(
  graphql: AdminGraphql,
  { appInstallationId, json }: { appInstallationId: string; json: string },
): Promise<void> {
  const metafield = { ...storefrontMetafield(appInstallationId), type: "json", value: json };
  const result = await runQuery(graphql, SET_METAFIELDS, { metafields: [metafield] });
  throwUserErrors("metafieldsSet", result.metafieldsSet?.userErrors);
}
