import { SEEN_MS } from "~/modules/sharing/visit-guards";

/**
 * Hands in the page's token once the page has been seen for a while, then goes on to the product. A page that is framed or
 * stays in the background hands in nothing.
 */
export const landingScript = `(() => {
  const { token, product } = document.querySelector("main > [data-token]").dataset;
  if (window.top !== window) return;
  let timer;
  const handIn = () => {
    document.removeEventListener("visibilitychange", look);
    fetch(location.pathname, { method: "POST", body: new URLSearchParams({ token }), keepalive: true })
      .catch(() => {})
      .finally(() => location.replace(product));
  };
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === "visible") timer = setTimeout(handIn, ${SEEN_MS});
  };
  document.addEventListener("visibilitychange", look);
  look();
})();`;
