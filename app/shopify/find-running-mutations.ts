import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";

const FIND_RUNNING_MUTATIONS = `#graphql
  query FindRunningMutations {
    created: bulkOperations(first: 1, query: "operation_type:mutation AND status:created") {
      nodes {
        id
      }
    }
    running: bulkOperations(first: 1, query: "operation_type:mutation AND status:running") {
      nodes {
        id
      }
    }
  }
` as const;

/** Whether a bulk mutation of the app is waiting or running in the shop. */
export async function hasRunningMutations(graphql: AdminGraphql): Promise<boolean> {
  const { created, running } = await runQuery(graphql, FIND_RUNNING_MUTATIONS, {});
  return created.nodes.length + running.nodes.length > 0;
}
