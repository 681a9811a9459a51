import { useNavigation } from "@remix-run/react";
import { useEffect } from "react";
import { appBridge } from "~/components/app-bridge";

/** The admin's loading bar during navigation. */
export function useNavigationProgress() {
  const busy = useNavigation().state === "loading";
  useEffect(() => {
    void appBridge()?.loading?.(busy);
  }, [busy]);
}
