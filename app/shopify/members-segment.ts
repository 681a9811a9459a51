import type { MembershipTag } from "@prisma/client";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { membershipTags } from "~/shopify/members-tag";
import { runQuery } from "~/shopify/run-query";
import { throwUserErrors } from "~/shopify/user-errors";

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

const UPDATE_SEGMENT = `#graphql
  mutation UpdateSegment($id: ID!, $query: String!) {
    segmentUpdate(id: $id, query: $query) {
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

/** A segment of the app, with the queries that it gives it. */
export interface OwnSegment {
  name: string;
  queries: readonly string[];
}

/** `NOT CONTAINS` also holds for customers without any tag: https://shopify.dev/docs/api/shopifyql/latest/syntax/where */
const queryBy: Record<MembershipTag, string> = {
  MEMBER: `customer_tags CONTAINS '${membershipTags.MEMBER}'`,
  LEFT: `customer_tags NOT CONTAINS '${membershipTags.LEFT}'`,
};

export const MEMBERS_SEGMENT: OwnSegment = { name: "Stammtisch members", queries: Object.values(queryBy) };

/** Whether the app made a segment: its name may go on where the plain one was taken. */
export const isOwnSegment = (known: { name: string; query: string }, { name, queries }: OwnSegment): boolean =>
  known.name.startsWith(name) && queries.includes(known.query);

/** The members' segment; it is found by its name, and only taken where its query is the app's, because discounts are restricted by it. */
export interface MembersSegment {
  id: string | null;
  query: string | null;
  /** whether the merchant has another segment of that name */
  nameTaken: boolean;
}

export async function findMembersSegment(graphql: AdminGraphql): Promise<MembersSegment> {
  const { name } = MEMBERS_SEGMENT;
  const { segments } = await runQuery(graphql, FIND_SEGMENTS, { query: `name:"${name}"` });
  const own = segments.nodes.find((known) => isOwnSegment(known, MEMBERS_SEGMENT));
  const nameTaken = segments.nodes.some((known) => known.name === name);
  return { id: own?.id ?? null, query: own?.query ?? null, nameTaken };
}

/** Makes the segment go by a tag, and creates it where there is none. Safe to run again. @returns its gid */
export async function setMembersSegment(
  graphql: AdminGraphql,
  { id, query: held, nameTaken }: MembersSegment,
  tag: MembershipTag,
): Promise<string> {
  const query = queryBy[tag];
  if (id) {
    if (held === query) return id;
    const updated = await runQuery(graphql, UPDATE_SEGMENT, { id, query });
    throwUserErrors("segmentUpdate", updated.segmentUpdate?.userErrors);
    return id;
  }
  const name = nameTaken ? `${MEMBERS_SEGMENT.name} (app)` : MEMBERS_SEGMENT.name;
  const created = await runQuery(graphql, CREATE_SEGMENT, { name, query });
  throwUserErrors("segmentCreate", created.segmentCreate?.userErrors);
  return created.segmentCreate!.segment!.id;
}
