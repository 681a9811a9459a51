import type { AdminGraphql } from "~/shopify/admin-graphql";
import { chunk } from "~/shopify/chunk";
import { gid, idOfGid } from "~/shopify/gid";
import { runQuery } from "~/shopify/run-query";

const READ_EXISTING = `#graphql
  query ReadExisting($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
    }
  }
` as const;

const READ_SCOPES = `#graphql
  query ReadScopes {
    currentAppInstallation {
      accessScopes {
        handle
      }
    }
  }
` as const;

/** The most that an array argument may hold: https://shopify.dev/docs/api/usage/limits */
const IDS_AT_ONCE = 250;

/** Which of these orders or customers Shopify does not have any more. */
export async function findMissing(
  graphql: AdminGraphql,
  type: "Order" | "Customer",
  ids: readonly bigint[],
): Promise<bigint[]> {
  const missing: bigint[] = [];
  for (const part of chunk([...ids], IDS_AT_ONCE)) {
    const { nodes } = await runQuery(graphql, READ_EXISTING, { ids: part.map((id) => gid(type, id)) });
    const existing = new Set(nodes.flatMap((node) => (node ? idOfGid(node.id) : [])));
    missing.push(...part.filter((id) => !existing.has(id)));
  }
  return missing;
}

/** Without this scope the app sees orders of the last 60 days only; older ones look as if they were deleted. */
export async function mayReadAllOrders(graphql: AdminGraphql): Promise<boolean> {
  const { currentAppInstallation } = await runQuery(graphql, READ_SCOPES, {});
  return currentAppInstallation.accessScopes.some(({ handle }) => handle === "read_all_orders");
}
