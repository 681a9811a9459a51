import { useEffect, useRef } from "react";

interface QueueKeys {
  /** +1 down, -1 up */
  move: (by: 1 | -1) => void;
  select: () => void;
  open: () => void;
  approve: () => void;
  reject: () => void;
  undo: () => void;
  help: () => void;
}

const textual = "textarea, select, [contenteditable=true], input:not([type=checkbox]):not([type=radio])";

/** Keyboard shortcuts of the queue, inactive while staff type or a dialog is open. */
export function useQueueKeys(enabled: boolean, keys: Partial<QueueKeys>) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
      if (event.target instanceof Element && event.target.closest(textual)) return;
      const actions: Record<string, (() => void) | undefined> = {
        j: () => latest.current.move?.(1),
        k: () => latest.current.move?.(-1),
        x: latest.current.select,
        o: latest.current.open,
        a: latest.current.approve,
        r: latest.current.reject,
        z: latest.current.undo,
        "?": latest.current.help,
      };
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [enabled]);
}
