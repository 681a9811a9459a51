import { GraphQLError } from "graphql";

export interface PageArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  reverse?: boolean | null;
}

interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  readonly edges: Edge<T>[];
  readonly nodes: T[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  /** every node, read page by page; for bulk operations */
  all(): Iterable<T>;
}

/** A page begins after the cursor, or ends before it when `backwards`. */
interface PageRequest {
  cursor: string | null;
  backwards: boolean;
  limit: number;
}

const BULK_PAGE = 500;

/** Reads up to `limit + 1` edges, nearest to the cursor first; one more than `limit` says that there is another page. */
export type FetchPage<T> = (request: PageRequest) => Edge<T>[];

function requestOf({ first, last, after, before }: PageArgs): PageRequest {
  if (first == null && last == null) {
    throw new GraphQLError("you must provide one of first or last", { extensions: { code: "BAD_REQUEST" } });
  }
  const limit = first ?? last ?? 0;
  if (limit < 1 || limit > 250) throw new GraphQLError("first and last are between 1 and 250.");
  return first != null
    ? { cursor: after ?? null, backwards: false, limit }
    : { cursor: before ?? null, backwards: true, limit };
}

function* allOf<T>(fetch: FetchPage<T>): Iterable<T> {
  for (let cursor: string | null = null; ;) {
    const edges: Edge<T>[] = fetch({ cursor, backwards: false, limit: BULK_PAGE });
    const page = edges.slice(0, BULK_PAGE);
    for (const edge of page) yield edge.node;
    if (edges.length <= BULK_PAGE) return;
    cursor = page.at(-1)?.cursor ?? null;
  }
}

/** A connection that reads its page once, when one of its fields is resolved. */
export function connection<T>(args: PageArgs, fetch: FetchPage<T>): Connection<T> {
  let page: { edges: Edge<T>[]; more: boolean; request: PageRequest } | undefined;
  const read = () => {
    if (page) return page;
    const request = requestOf(args);
    const found = fetch(request);
    const edges = found.slice(0, request.limit);
    page = { edges: request.backwards ? edges.reverse() : edges, more: found.length > request.limit, request };
    return page;
  };
  return {
    get edges() {
      return read().edges;
    },
    get nodes() {
      return read().edges.map((edge) => edge.node);
    },
    get pageInfo() {
      const { edges, more, request } = read();
      return {
        hasNextPage: request.backwards ? request.cursor !== null : more,
        hasPreviousPage: request.backwards ? more : request.cursor !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      };
    },
    all: () => allOf(fetch),
  };
}
