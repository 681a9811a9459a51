import { useEffect, useState } from "react";
import { appBridge } from "~/components/app-bridge";
import { readBlockStatuses } from "~/components/theme-blocks/theme-blocks";

/** Null until App Bridge has answered, and without App Bridge. */
export function useBlockStatuses() {
  const [statuses, setStatuses] = useState<ReturnType<typeof readBlockStatuses>>(null);
  useEffect(() => {
    let shown = true;
    appBridge()
      ?.app?.extensions?.()
      .then((extensions) => shown && setStatuses(readBlockStatuses(extensions)))
      // Without App Bridge's answer the page says nothing of the theme.
      .catch((error: unknown) => console.warn("App Bridge does not tell which blocks the theme has", error));
    return () => {
      shown = false;
    };
  }, []);
  return statuses;
}
