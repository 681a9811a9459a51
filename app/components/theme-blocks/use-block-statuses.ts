import { useEffect, useState } from "react";
import { appBridge } from "~/components/app-bridge";
import { readBlockStatuses } from "~/components/theme-blocks/theme-blocks";

/** The blocks' statuses; null until App Bridge has answered, and without App Bridge. */
export function useBlockStatuses() {
  const [statuses, setStatuses] = useState<ReturnType<typeof readBlockStatuses>>(null);
  useEffect(() => {
    let shown = true;
    appBridge()
      ?.app?.extensions?.()
      .then((extensions) => shown && setStatuses(readBlockStatuses(extensions)))
      // Without an answer the page shows nothing about the theme.
      .catch((error: unknown) => console.warn("App Bridge does not tell which blocks the theme has", error));
    return () => {
      shown = false;
    };
  }, []);
  return statuses;
}
