import { useBeforeUnload, useBlocker } from "@remix-run/react";
import { useCallback, useEffect } from "react";
import { appBridge } from "~/components/app-bridge";

/** Resolves when staff may leave the page; App Bridge never settles it when they stay, or save or discard first. */
const confirmed = async (): Promise<void> => appBridge()?.saveBar?.leaveConfirmation?.();

/**
 * Asks before what was typed is lost: by links and the browser's back button in the admin's own words, by closing the
 * window in the browser's. App Bridge by itself holds back only the admin's navigation
 * (https://github.com/Shopify/shopify-app-bridge/issues/416).
 */
export function useLeaveGuard(unsaved: boolean): void {
  // Within the page forms are sent and dialogs opened; neither loses anything.
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
