import type { AdminGraphql } from "~/shopify/admin-graphql";
import { FIND_SEGMENTS, isOwnSegment, MEMBERS_SEGMENT, type OwnSegment } from "~/shopify/members-segment";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";

const DELETE_SEGMENT = `#graphql
  mutation DeleteSegment($id: ID!) {
    segmentDelete(id: $id) {
      deletedSegmentId
      userErrors {
        field
        message
      }
    }
  }
` as const;

/** Earlier versions made the second for friends' discounts; it is not used any more. */
const ownSegments: OwnSegment[] = [
  MEMBERS_SEGMENT,
  { name: "Stammtisch friends: first order", queries: ["number_of_orders = 0"] },
];

/** Deletes the segments that the app made; those that staff gave another condition are theirs. Safe to run again. */
export async function deleteOwnSegments(graphql: AdminGraphql): Promise<void> {
  for (const own of ownSegments) {
    const { segments } = await runQuery(graphql, FIND_SEGMENTS, { query: `name:"${own.name}"` });
    for (const { id } of segments.nodes.filter((known) => isOwnSegment(known, own))) {
      const result = await runQuery(graphql, DELETE_SEGMENT, { id });
      throwUserErrors("segmentDelete", result.segmentDelete?.userErrors);
    }
  }
}
