import { type RefObject, useEffect, useState } from "react";

/** Whether an element has come into view; set when the browser is idle. */
export function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    // Safari has no idle callbacks.
    const whenIdle = window.requestIdleCallback ?? ((then: () => void) => window.setTimeout(then, 200));
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      whenIdle(() => setSeen(true));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return seen;
}
