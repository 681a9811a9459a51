import { useBeforeUnload, useBlocker } from "@remix-run/react";
import { useCallback, useEffect } from "react";
import { appBridge } from "~/components/app-bridge";

/** Resolves when staff may leave the page. App Bridge never settles the promise when they stay. */
const confirmed = async (): Promise<void> => appBridge()?.saveBar?.leaveConfirmation?.();

/**
 * Asks before unsaved changes are lost by a link, the back button or closing the window. App Bridge itself guards only the
 * admin's navigation (https://github.com/Shopify/shopify-app-bridge/issues/416).
 */
export function useLeaveGuard(unsaved: boolean): void {
  // Navigation to the same path submits forms and opens dialogs, which loses nothing.
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && nextLocation.pathname !== currentLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (!unsaved) return blocker.reset();
    let waiting = true;
    confirmed().then(
      () => waiting && blocker.proceed(),
      () => waiting && blocker.reset(),
    );
    return () => {
      waiting = false;
    };
  }, [blocker, unsaved]);
  useBeforeUnload(useCallback((event: BeforeUnloadEvent) => unsaved && event.preventDefault(), [unsaved]));
}
