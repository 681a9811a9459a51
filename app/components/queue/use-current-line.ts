import { useCallback, useEffect, useRef, useState } from "react";

/**
 * The line that keyboard shortcuts act on. It stays the same while other lines come and go; when it goes, the next line
 * takes its place. Focused initially, and whenever a removed line would lose the focus.
 */
export function useCurrentLine(lines: readonly { id: string }[]) {
  const rows = useRef(new Map<string, HTMLLIElement>());
  const [current, setCurrent] = useState({ id: "", index: 0 });
  const found = lines.findIndex(({ id }) => id === current.id);
  const at = Math.max(0, Math.min(found >= 0 ? found : current.index, lines.length - 1));
  const id = lines[at]?.id ?? "";
  useEffect(() => setCurrent({ id, index: at }), [id, at]);
  const goTo = useCallback((to: string) => setCurrent((before) => ({ ...before, id: to })), []);
  useEffect(() => {
    const { activeElement } = document;
    const row = rows.current.get(id);
    const isOnOther = activeElement !== row && [...rows.current.values()].some((other) => other === activeElement);
    if (activeElement === document.body || isOnOther) row?.focus({ preventScroll: !isOnOther });
  });
  return {
    at,
    rowRef: (of: string) => (row: HTMLLIElement | null) => {
      if (row) rows.current.set(of, row);
      else rows.current.delete(of);
    },
    goTo,
    move: (by: 1 | -1) => {
      const next = lines[at + by];
      if (!next) return;
      goTo(next.id);
      rows.current.get(next.id)?.focus();
    },
  };
}
