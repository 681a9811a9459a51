import { useState } from "react";
import type { QueueLine } from "./queue-view";

/** Ids of items, or all waiting items including those on other pages. */
export type Target = string[] | "ALL";

/**
 * The selected items of the page, and whether those on other pages are selected too. Deselects items that disappear.
 */
export function useSelection(lines: QueueLine[], total: number) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [beyond, setBeyond] = useState(false);
  const selected = lines.filter(({ id }) => marked.has(id)).map(({ id }) => id);
  const wholePage = lines.length > 0 && selected.length === lines.length;
  const everything = beyond && wholePage && total > lines.length;
  const target: Target = everything ? "ALL" : selected;
  const mark = (ids: Iterable<string>) => {
    setMarked(new Set(ids));
    setBeyond(false);
  };
  return {
    target,
    everything,
    isMarked: (id: string) => marked.has(id),
    count: everything ? total : selected.length,
    canReachBeyond: wholePage && total > lines.length && !everything,
    reachBeyond: () => setBeyond(true),
    selectPage: (on: boolean) => mark(on ? lines.map(({ id }) => id) : []),
    toggle: (id: string) => mark(marked.has(id) ? [...marked].filter((other) => other !== id) : [...marked, id]),
    /** Deselects decided items, so that they are not selected when an undo brings them back. */
    forget: (decided: Target) => mark(decided === "ALL" ? [] : [...marked].filter((id) => !decided.includes(id))),
  };
}
