import type { AdminGraphql } from "~/shopify/admin-graphql";
import { ensureSegment } from "~/shopify/ensure-segment";

/** The gid of the segment of customers who have not ordered yet. */
export const ensureNewcomersSegment = (graphql: AdminGraphql): Promise<string> =>
  ensureSegment(graphql, { name: "Stammtisch friends: first order", query: "number_of_orders = 0" });
