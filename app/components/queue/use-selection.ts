import { useState } from "react";
import type { QueueLine } from "./queue-view";

/** Items by id, or all waiting ones, on other pages, too. */
export type Target = string[] | "ALL";

/**
 * Which items of the page are selected, and whether all on other pages are, too. Items that disappear are deselected.
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
    /** A decided item is not selected when it comes back by undo. */
    forget: (decided: Target) => mark(decided === "ALL" ? [] : [...marked].filter((id) => !decided.includes(id))),
  };
}
