import { useNavigate, useNavigation } from "@remix-run/react";
import { useEffect } from "react";
import { appBridge } from "~/components/app-bridge";

/** Makes navigation by the admin's menu use the app's router instead of reloading the document. */
export function useAdminNavigation() {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = ({ target }: Event): void => {
      const href = target instanceof Element ? target.getAttribute("href") : null;
      if (href) navigate(href);
    };
    window.addEventListener("shopify:navigate", follow);
    return () => window.removeEventListener("shopify:navigate", follow);
  }, [navigate]);
}

/** Shows the admin's loading bar during navigation. */
export function useNavigationProgress() {
  const busy = useNavigation().state === "loading";
  useEffect(() => {
    void appBridge()?.loading?.(busy);
  }, [busy]);
}
