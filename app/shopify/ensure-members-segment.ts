import type { AdminGraphql } from "~/shopify/admin-graphql";
import { MEMBERS_TAG } from "~/shopify/members-tag";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";

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

const NAME = "Stammtisch members";
const QUERY = `customer_tags CONTAINS '${MEMBERS_TAG}'`;

/**
 * The gid of the segment of all members; makes it when the shop has none. Safe to run again: a segment is found by its
 * name, and only taken when its query is still ours, because offers are restricted by it.
 */
export async function ensureMembersSegment(graphql: AdminGraphql): Promise<string> {
  const found = await runQuery(graphql, FIND_SEGMENTS, { query: `name:"${NAME}"` });
  const segment = found.segments.nodes.find(({ name, query }) => name.startsWith(NAME) && query === QUERY);
  if (segment) return segment.id;
  const nameTaken = found.segments.nodes.some(({ name }) => name === NAME);
  const created = await runQuery(graphql, CREATE_SEGMENT, { name: nameTaken ? `${NAME} (app)` : NAME, query: QUERY });
  throwUserErrors("segmentCreate", created.segmentCreate?.userErrors);
  return created.segmentCreate!.segment!.id;
}
