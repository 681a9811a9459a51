import type { AdminGraphql } from "~/shopify/admin-graphql";
import { ensureSegment } from "~/shopify/ensure-segment";
import { MEMBERS_TAG } from "~/shopify/members-tag";

/** The gid of the segment of all members. */
export const ensureMembersSegment = (graphql: AdminGraphql): Promise<string> =>
  ensureSegment(graphql, { name: "Stammtisch members", query: `customer_tags CONTAINS '${MEMBERS_TAG}'` });
