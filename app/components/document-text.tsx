import { useNavigate } from "@remix-run/react";
import type { MouseEvent } from "react";

/** A rendered help or legal document. Links to pages of the app navigate without a reload. */
export function DocumentText({ html }: { html: string }) {
  const navigate = useNavigate();
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href");
    if (!href?.startsWith("/app/") || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(href);
  };
  return <div className="st-document" onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />;
}
