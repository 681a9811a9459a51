import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Reloads the page's data every `everyMs` while `active`; pauses while the tab is hidden. */
export function usePolling(active: boolean, everyMs: number) {
  const { state, revalidate } = useRevalidator();
  useEffect(() => {
    if (!active || state !== "idle") return;
    const timer = setTimeout(() => {
      if (document.visibilityState === "visible") revalidate();
    }, everyMs);
    return () => clearTimeout(timer);
  }, [active, everyMs, state, revalidate]);
  useEffect(() => {
    if (!active) return;
    const onVisible = () => document.visibilityState === "visible" && revalidate();
    document.addEventListener("visibilitychange", onVisible);
    return () => document.removeEventListener("visibilitychange", onVisible);
  }, [active, revalidate]);
}
