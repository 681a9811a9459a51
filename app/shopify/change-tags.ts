import type { AdminGraphql } from "~/shopify/admin-graphql";
import { chunk } from "~/shopify/chunk";
import { gid } from "~/shopify/gid";
import { runQuery } from "~/shopify/run-query";
import type { UserError } from "~/shopify/user-errors";

export type TagMutation = "tagsAdd" | "tagsRemove";
const names = { tagsAdd: "TagCustomers", tagsRemove: "UntagCustomers" } as const;

/** One document that changes tags of several customers: Shopify has no mutation for a list, but runs aliases in one request. */
export function changeTagsDocument(count: number, mutation: TagMutation): string {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const variables = indexes.map((index) => `$id${index}: ID!`).join(", ");
  const calls = indexes.map(
    (index) => `t${index}: ${mutation}(id: $id${index}, tags: $tags) { userErrors { field message } }`,
  );
  return `#graphql\n  mutation ${names[mutation]}($tags: [String!]!, ${variables}) {\n    ${calls.join("\n    ")}\n  }\n`;
}

/**
 * Adds tags to customers or removes them, 25 customers per request. Where they are already as asked for, nothing changes.
 * @returns customers that Shopify refused, with its reason
 */
export async function changeTags(
  graphql: AdminGraphql,
  { mutation, tags, customerIds }: { mutation: TagMutation; tags: readonly string[]; customerIds: bigint[] },
): Promise<Map<bigint, string>> {
  const refused = new Map<bigint, string>();
  for (const part of chunk(customerIds)) {
    const variables: Record<string, unknown> = { tags };
    part.forEach((customerId, index) => (variables[`id${index}`] = gid("Customer", customerId)));
    const result = (await runQuery(graphql, changeTagsDocument(part.length, mutation), variables)) as Record<
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
