import type { AdminGraphql } from "~/shopify/admin-graphql";
import { chunk } from "~/shopify/chunk";
import { gid } from "~/shopify/gid";
import { MEMBERS_TAG } from "~/shopify/members-tag";
import { runQuery } from "~/shopify/run-query";
import type { UserError } from "~/shopify/user-errors";

type Change = "tagsAdd" | "tagsRemove";
const names = { tagsAdd: "TagCustomers", tagsRemove: "UntagCustomers" } as const;

/** One document that changes tags of several customers: Shopify has no mutation for a list, but runs aliases in one request. */
export function tagCustomersDocument(count: number, change: Change = "tagsAdd"): string {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const variables = indexes.map((index) => `$id${index}: ID!`).join(", ");
  const calls = indexes.map(
    (index) => `t${index}: ${change}(id: $id${index}, tags: $tags) { userErrors { field message } }`,
  );
  return `#graphql\n  mutation ${names[change]}($tags: [String!]!, ${variables}) {\n    ${calls.join("\n    ")}\n  }\n`;
}

/**
 * Adds the members' tag to customers, 25 per request. Tagging again changes nothing.
 * @returns customers that Shopify refused, with its reason
 */
export const tagMembers = (graphql: AdminGraphql, customerIds: bigint[]): Promise<Map<bigint, string>> =>
  changeTag(graphql, customerIds, "tagsAdd");

/**
 * Removes the members' tag from customers, 25 per request. Where it is not, nothing changes.
 * @returns customers that Shopify refused, with its reason
 */
export const untagMembers = (graphql: AdminGraphql, customerIds: bigint[]): Promise<Map<bigint, string>> =>
  changeTag(graphql, customerIds, "tagsRemove");

async function changeTag(graphql: AdminGraphql, customerIds: bigint[], change: Change): Promise<Map<bigint, string>> {
  const refused = new Map<bigint, string>();
  for (const part of chunk(customerIds)) {
    const variables: Record<string, unknown> = { tags: [MEMBERS_TAG] };
    part.forEach((customerId, index) => (variables[`id${index}`] = gid("Customer", customerId)));
    const result = (await runQuery(graphql, tagCustomersDocument(part.length, change), variables)) as Record<
      string,
      { userErrors: UserError[] } | null
    >;
    part.forEach((customerId, index) => {
      const [error] = result[`t${index}`]?.userErrors ?? [];
      if (error) refused.set(customerId, error.message);
    });
  }
  return refused;
}
