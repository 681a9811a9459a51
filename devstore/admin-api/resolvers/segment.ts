import { documents } from "../../state/database";
import { gid, idOf } from "../../state/gid";
import {
  createSegment,
  customerMatches,
  deleteSegment,
  getSegment,
  listSegments,
  updateSegment,
} from "../../state/segments";
import type { Customer, Segment } from "../../state/types";
import type { PageArgs } from "../connections";
import type { TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import { attempt } from "../user-errors";

interface MemberArgs extends PageArgs {
  segmentId?: string | null;
  query?: string | null;
}

const named = (segments: Segment[], query: string | null | undefined) => {
  const wanted = query
    ?.replace(/^name:/, "")
    .replace(/^["']|["']$/g, "")
    .toLowerCase();
  return wanted ? segments.filter(({ name }) => name.toLowerCase().includes(wanted)) : segments;
};

export const segmentTypes: Record<string, TypeResolvers> = {
  Segment: {
    creationDate: ({ createdAt }: Segment) => createdAt,
    lastEditDate: ({ updatedAt }: Segment) => updatedAt,
  },
  QueryRoot: {
    segment: (_root, { id }: { id: string }, { state }) => getSegment(state, idOf(id)) ?? null,
    segments: (_root, args: PageArgs & { query?: string | null }, { state }) =>
      listConnection(args, named(listSegments(state), args.query)),
    segmentsCount: (_root, _args, { state }) => ({ count: listSegments(state).length, precision: "EXACT" }),
    customerSegmentMembers(_root, args: MemberArgs, { state }) {
      const query = args.segmentId ? getSegment(state, idOf(args.segmentId))?.query : args.query;
      const all = documents<Customer>(state, "SELECT data FROM customer ORDER BY id");
      return listConnection(args, query ? all.filter((customer) => customerMatches(state, query, customer)) : all);
    },
  },
  Mutation: {
    segmentCreate: (_root, args: { name: string; query: string }, { state }) =>
      attempt({ segment: null as Segment | null }, () => ({ segment: createSegment(state, args) })),
    segmentUpdate: (_root, { id, ...changes }: { id: string; name?: string; query?: string }, { state }) =>
      attempt({ segment: null as Segment | null }, () => ({ segment: updateSegment(state, idOf(id), changes) })),
    segmentDelete: (_root, { id }: { id: string }, { state }) =>
      attempt({ deletedSegmentId: null as string | null }, () => {
        deleteSegment(state, idOf(id));
        return { deletedSegmentId: gid("Segment", idOf(id)) };
      }),
  },
};
