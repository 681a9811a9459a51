import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";
import { MEMBERS_TAG } from "~/shopify/members-tag";

const FIND_SEGMENTS = `#graphql
  query FindSegments($query: String!) {
    segments(first: 50, query: $query) {
      nodes {
        id
        name
        query
      }
    }
  }
` as const;

const CREATE_SEGMENT = `#graphql
  mutation CreateSegment($name: String!, $query: String!) {
    segmentCreate(name: $name, query: $query) {
      segment {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
` as const;

/**
 * Returns the gid of a segment of the app; creates it when the shop has none. Safe to run again: a segment is found by
 * its name, and only used when its query is unchanged, because discounts are restricted by it.
 */
async function ensureSegment(graphql: AdminGraphql, segment: { name: string; query: string }): Promise<string> {
  const { name, query } = segment;
  const found = await runQuery(graphql, FIND_SEGMENTS, { query: `name:"${name}"` });
  const own = found.segments.nodes.find((known) => known.name.startsWith(name) && known.query === query);
  if (own) return own.id;
  const nameTaken = found.segments.nodes.some((known) => known.name === name);
  const created = await runQuery(graphql, CREATE_SEGMENT, { name: nameTaken ? `${name} (app)` : name, query });
  throwUserErrors("segmentCreate", created.segmentCreate?.userErrors);
  return created.segmentCreate!.segment!.id;
}

/** The gid of the segment of all members. */
export const ensureMembersSegment = (graphql: AdminGraphql): Promise<string> =>
  ensureSegment(graphql, { name: "Stammtisch members", query: `customer_tags CONTAINS '${MEMBERS_TAG}'` });
