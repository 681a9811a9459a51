import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";
import { MEMBERS_TAG } from "~/shopify/members-tag";

export const FIND_SEGMENTS = `#graphql
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

export interface OwnSegment {
  name: string;
  query: string;
}

export const MEMBERS_SEGMENT: OwnSegment = {
  name: "Stammtisch members",
  query: `customer_tags CONTAINS '${MEMBERS_TAG}'`,
};

/** Whether the app made a segment: its name may go on where the plain one was taken. */
export const isOwnSegment = (known: OwnSegment, own: OwnSegment): boolean =>
  known.name.startsWith(own.name) && known.query === own.query;

/**
 * Returns the gid of a segment of the app; creates it when the shop has none. Safe to run again: a segment is found by
 * its name, and only used when its query is unchanged, because discounts are restricted by it.
 */
async function ensureSegment(graphql: AdminGraphql, segment: OwnSegment): Promise<string> {
  const { name, query } = segment;
  const found = await runQuery(graphql, FIND_SEGMENTS, { query: `name:"${name}"` });
  const own = found.segments.nodes.find((known) => isOwnSegment(known, segment));
  if (own) return own.id;
  const nameTaken = found.segments.nodes.some((known) => known.name === name);
  const created = await runQuery(graphql, CREATE_SEGMENT, { name: nameTaken ? `${name} (app)` : name, query });
  throwUserErrors("segmentCreate", created.segmentCreate?.userErrors);
  return created.segmentCreate!.segment!.id;
}

/** The gid of the segment of all members. */
export const ensureMembersSegment = (graphql: AdminGraphql): Promise<string> => ensureSegment(graphql, MEMBERS_SEGMENT);
