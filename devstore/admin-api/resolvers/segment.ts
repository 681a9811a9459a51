import { countCustomers, requireCustomer } from "../../state/customers";
import { gid, idOf } from "../../state/gid";
import {
  createSegment,
  countMembers,
  deleteSegment,
  getSegment,
  isInSegment,
  listSegments,
  requireSegment,
  segmentCondition,
  updateSegment,
} from "../../state/segments";
import type { Customer } from "../../state/types/customer";
import type { Segment } from "../../state/types/segment";
import type { PageArgs } from "../connections";
import type { TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import { tableConnection } from "../table-connection";
import { attempt } from "../user-errors";

interface MemberArgs extends PageArgs {
  segmentId?: string | null;
  query?: string | null;
}

interface MembershipArgs {
  customerId: string;
  segmentIds: string[];
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
      const query = args.segmentId ? requireSegment(state, idOf(args.segmentId)).query : args.query;
      const where = query ? { where: segmentCondition(query) } : {};
      const members = tableConnection<Customer>(state, args, {
        table: "customer",
        sort: "id",
        search: null,
        fields: {},
        ...where,
      });
      return Object.assign(members, { query });
    },
    customerSegmentMembership(_root, { customerId, segmentIds }: MembershipArgs, { state }) {
      const { id } = requireCustomer(state, idOf(customerId));
      const isMember = (segmentId: string) => isInSegment(state, idOf(segmentId), id);
      return { memberships: segmentIds.map((segmentId) => ({ segmentId, isMember: isMember(segmentId) })) };
    },
  },
  CustomerSegmentMemberConnection: {
    totalCount: ({ query }: { query?: string | null }, _args, { state }) =>
      query ? countMembers(state, query) : countCustomers(state),
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
