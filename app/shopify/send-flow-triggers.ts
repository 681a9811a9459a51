import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";
import type { UserError } from "~/shopify/user-errors";

export interface FlowTriggerStart {
  handle: string;
  payload: object;
}

/** One document that starts several triggers: Shopify has no mutation for a list, but runs aliases in one request. */
export function flowTriggersDocument(count: number): string {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const variables = indexes.map((index) => `$handle${index}: String!, $payload${index}: JSON!`).join(", ");
  const calls = indexes.map(
    (index) =>
      `f${index}: flowTriggerReceive(handle: $handle${index}, payload: $payload${index}) { userErrors { field message } }`,
  );
  return `#graphql\n  mutation StartFlowTriggers(${variables}) {\n    ${calls.join("\n    ")}\n  }\n`;
}

/**
 * Starts triggers, all in one request.
 * @returns Shopify's errors for those that it refused, by position
 */
export async function startFlowTriggers(
  graphql: AdminGraphql,
  starts: readonly FlowTriggerStart[],
): Promise<Map<number, string>> {
  const variables: Record<string, unknown> = {};
  starts.forEach(({ handle, payload }, index) => {
    variables[`handle${index}`] = handle;
    variables[`payload${index}`] = payload;
  });
  const result = (await runQuery(graphql, flowTriggersDocument(starts.length), variables)) as Record<
    string,
    { userErrors: UserError[] } | null
  >;
  const refused = new Map<number, string>();
  starts.forEach((_start, index) => {
    const [error] = result[`f${index}`]?.userErrors ?? [];
    if (error) refused.set(index, error.message);
  });
  return refused;
}
