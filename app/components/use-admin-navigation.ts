import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";

/** Follows the admin's own navigation without reloading the document. */
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
