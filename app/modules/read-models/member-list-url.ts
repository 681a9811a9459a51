import type { MemberListQuery } from "./member-list-query";

type Wanted = Pick<MemberListQuery, "search" | "sort" | "direction"> & {
  after?: string | null;
  before?: string | null;
};

/** Address of a page of the member list; what is at its default is left out. */
export function memberListUrl({ search, sort, direction, after, before }: Wanted): string {
  const params = new URLSearchParams();
  if (search) params.set("q", search);
  if (sort !== "name" || direction !== "asc") {
    params.set("sort", sort);
    params.set("direction", direction);
  }
  if (after) params.set("after", after);
  if (before) params.set("before", before);
  const text = params.toString();
  return text ? `/app/members?${text}` : "/app/members";
}
