import { z } from "zod";
import { cleanText, cutText, storableText } from "~/lib/clean-text";
import { momentText } from "~/lib/date-input";

export const memberSorts = ["name", "lastOrder", "points", "revenue"] as const;
export type MemberSort = (typeof memberSorts)[number];
export type Direction = "asc" | "desc";

/** Place between two rows of a sorted list. `value` null: among the members that have no value, which stand last. */
export interface MemberCursor {
  value: string | null;
  customerId: string;
}

export interface MemberListQuery {
  search: string;
  sort: MemberSort;
  direction: Direction;
  after: MemberCursor | null;
  before: MemberCursor | null;
}

const cursor = z.object({ value: z.string().max(500).nullable(), customerId: z.string().regex(/^\d{1,18}$/) });

export function encodeCursor({ value, customerId }: MemberCursor): string {
  return btoa(encodeURIComponent(JSON.stringify({ value, customerId })));
}

/** Null for anything that is not a cursor of ours: the list then begins at its start. */
export function decodeCursor(text: string | null): MemberCursor | null {
  if (!text) return null;
  try {
    return cursor.parse(JSON.parse(decodeURIComponent(atob(text))));
  } catch {
    return null;
  }
}

const fitsSort: Record<MemberSort, (text: string) => boolean> = {
  name: (text) => text === storableText(text),
  lastOrder: (text) => momentText.safeParse(text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00")).success,
  points: (text) => /^-?\d{1,18}$/.test(text),
  revenue: (text) => /^-?\d{1,18}$/.test(text),
};
const nullable: MemberSort[] = ["lastOrder", "points"];

function fitting(cursor: MemberCursor | null, sort: MemberSort): MemberCursor | null {
  if (!cursor) return null;
  const fits = cursor.value === null ? nullable.includes(sort) : fitsSort[sort](cursor.value);
  return fits ? cursor : null;
}

const naturalDirection: Record<MemberSort, Direction> = {
  name: "asc",
  lastOrder: "desc",
  points: "desc",
  revenue: "desc",
};

/** Reads the list's address; what is wrong in it falls back to the list's start. */
export function parseMemberListQuery(params: URLSearchParams): MemberListQuery {
  const sort = memberSorts.find((known) => known === params.get("sort")) ?? "name";
  const asked = params.get("direction");
  const after = fitting(decodeCursor(params.get("after")), sort);
  return {
    search: cutText(cleanText(params.get("q") ?? ""), 100),
    sort,
    direction: asked === "asc" || asked === "desc" ? asked : naturalDirection[sort],
    after,
    before: after ? null : fitting(decodeCursor(params.get("before")), sort),
  };
}
