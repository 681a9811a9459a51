import { readJson } from "~/lib/json-text";
import type { BulkGroup } from "./bulk-values";

/** A line of a bulk operation's file. */
export interface BulkLine {
  /** gid of the object; of an object without one the line's place */
  id: string;
  /** gid of the object that it belongs to */
  parentId: string | null;
  /** in the file, from 1 */
  place: number;
  value: Record<string, unknown>;
}

/** A line of the file as an object; null when it is none. */
export function readBulkLine({ text, place }: { text: string; place: number }): BulkLine | null {
  const value = readJson(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const { id, __parentId } = value as { id?: unknown; __parentId?: unknown };
  return {
    id: typeof id === "string" ? id : `line:${place}`,
    parentId: typeof __parentId === "string" ? __parentId : null,
    place,
    value: value as Record<string, unknown>,
  };
}

/**
 * Each root with all that belongs to it, in whatever order the lines come: Shopify's documents promise that children come
 * after their parents, not how far after, and without `groupObjects` other objects stand between
 * (https://shopify.dev/docs/api/usage/bulk-operations/queries, https://shopify.dev/changelog/bulk-operations-group-objects-default-changed-to-false).
 * Roots come in the order of their lines; of an object that occurs twice the last line counts.
 *
 * @returns also what belongs to objects that are not among the lines, by the gid of the one that is missing
 */
export function groupLines(lines: readonly BulkLine[]): { groups: BulkGroup[]; orphans: Map<string, BulkGroup> } {
  const byId = new Map<string, BulkLine>();
  for (const line of lines) {
    const known = byId.get(line.id);
    if (!known || known.place < line.place) byId.set(line.id, line);
  }
  const groups = new Map<string, BulkGroup>();
  const orphans = new Map<string, BulkGroup>();
  const inOrder = [...byId.values()].toSorted((one, other) => one.place - other.place);
  for (const { id, parentId, value } of inOrder) if (parentId === null) groups.set(id, [value]);
  for (const { parentId, value } of inOrder) {
    if (parentId === null) continue;
    const top = topOf(byId, parentId);
    const group = groups.get(top) ?? orphans.get(top);
    if (group) group.push(value);
    else orphans.set(top, [value]);
  }
  return { groups: [...groups.values()], orphans };
}

/** The root above, or the first object above that is missing. Exports are two levels deep at most. */
function topOf(byId: ReadonlyMap<string, BulkLine>, id: string): string {
  const parentId = byId.get(id)?.parentId ?? null;
  if (parentId === null) return id;
  return byId.get(parentId)?.parentId ?? parentId;
}
