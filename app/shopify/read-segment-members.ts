import type { AdminGraphql } from "~/shopify/admin-graphql";
import { gid, idOfGid } from "~/shopify/gid";
import { runQuery } from "~/shopify/run-query";

const FIND_SEGMENT = `#graphql
  query FindSegment($id: ID!) {
    segment(id: $id) {
      id
    }
  }
` as const;

const READ_SEGMENT_MEMBERS = `#graphql
  query ReadSegmentMembers($id: ID!, $after: String) {
    customerSegmentMembers(segmentId: $id, first: 250, after: $after) {
      edges {
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
` as const;

/** Numbers of all customers in a segment; none when it was deleted, null when there are more than `most`. */
export async function readSegmentMembers(
  graphql: AdminGraphql,
  segmentId: string,
  most: number,
): Promise<bigint[] | null> {
  const id = gid("Segment", segmentId);
  const { segment } = await runQuery(graphql, FIND_SEGMENT, { id });
  if (!segment) return [];
  const members: bigint[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof ask>> = await ask(graphql, id, after);
    const { edges, pageInfo, totalCount } = page.customerSegmentMembers;
    if (totalCount > most) return null;
    members.push(...edges.map(({ node }) => idOfGid(node.id)));
    if (!pageInfo.hasNextPage) return members;
    after = pageInfo.endCursor ?? null;
  }
}

const ask = (graphql: AdminGraphql, id: string, after: string | null) =>
  runQuery(graphql, READ_SEGMENT_MEMBERS, { id, after });
