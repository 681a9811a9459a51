import { GraphQLError } from "graphql";
import { typeOf } from "../state/gid";
import { isGranted } from "../webhooks/topic-scopes";
import type { AdminContext } from "./context";

/** Any one of these scopes gives access to files: https://shopify.dev/docs/api/admin-graphql/2026-10/interfaces/File. */
const FILE_SCOPES = ["read_products", "read_files", "read_themes", "read_orders", "read_draft_orders", "read_images"];

const SCOPES_BY_TYPE: Record<string, string | string[]> = {
  Customer: "read_customers",
  CustomerConnection: "read_customers",
  CustomerSegmentMemberConnection: "read_customers",
  Market: "read_markets",
  MarketConnection: "read_markets",
  Segment: "read_customers",
  SegmentConnection: "read_customers",
  SegmentMembershipResponse: "read_customers",
  Order: "read_orders",
  OrderConnection: "read_orders",
  Refund: "read_orders",
  Product: "read_products",
  ProductConnection: "read_products",
  Collection: "read_products",
  CollectionConnection: "read_products",
  DiscountCodeNode: "read_discounts",
  DiscountCodeNodeConnection: "read_discounts",
  DiscountNode: "read_discounts",
  DiscountNodeConnection: "read_discounts",
  GenericFile: FILE_SCOPES,
  MediaImage: FILE_SCOPES,
  StoreCreditAccount: "read_store_credit_accounts",
  StoreCreditAccountConnection: "read_store_credit_accounts",
  StoreCreditAccountTransactionConnection: "read_store_credit_account_transactions",
  Video: FILE_SCOPES,
};

const SCOPES_BY_MUTATION: [RegExp, string][] = [
  [/^(customer|segment)/, "write_customers"],
  [/^discount/, "write_discounts"],
  [/^(order|refund)/, "write_orders"],
  [/^storeCreditAccount/, "write_store_credit_account_transactions"],
];

const SCOPES_BY_OWNER: Record<string, string> = {
  Customer: "write_customers",
  Order: "write_orders",
  Product: "write_products",
  ProductVariant: "write_products",
  Collection: "write_products",
  DiscountNode: "write_discounts",
  DiscountCodeNode: "write_discounts",
};

function requiredScopes(typeName: string, field: string, result: string): string | string[] | undefined {
  if (typeName === "Mutation") return SCOPES_BY_MUTATION.find(([pattern]) => pattern.test(field))?.[1];
  if (typeName === "QueryRoot" && /^(customer|order|product)sCount$/.test(field)) return `read_${field.slice(0, -5)}`;
  return typeName === "QueryRoot" && field === "productTags" ? "read_products" : SCOPES_BY_TYPE[result];
}

export function checkAccess({ scopes }: AdminContext, typeName: string, field: string, result: string): void {
  const scope = requiredScopes(typeName, field, result);
  if (scope !== undefined) requireScope(scopes, scope, field);
}

/**
 * Metafields and tags need their owner's write scope: "setting a metafield on a CUSTOMER requires the same access as
 * mutating a CUSTOMER" (https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/metafieldsDelete), and
 * https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/tagsRemove.
 * @throws GraphQLError ACCESS_DENIED
 */
export function checkOwnerAccess({ scopes }: AdminContext, ownerId: string, field: string): void {
  const scope = SCOPES_BY_OWNER[typeOf(ownerId) ?? ""];
  if (scope !== undefined) requireScope(scopes, scope, field);
}

function requireScope(scopes: string[], anyOf: string | string[], field: string): void {
  const wanted = [anyOf].flat();
  if (wanted.some((scope) => isGranted(scope, scopes))) return;
  const requiredAccess = `${wanted.map((scope) => `\`${scope}\` access scope`).join(", ")}.`;
  throw new GraphQLError(`Access denied for ${field} field. Required access: ${requiredAccess}`, {
    extensions: { code: "ACCESS_DENIED", documentation: "https://shopify.dev/api/usage/access-scopes", requiredAccess },
  });
}
