import { SEEN_MS } from "~/modules/sharing/visit-guards";

/**
 * Submits the page's token once the page has been visible for a while, then opens the product. A framed page or a
 * background tab submits nothing.
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
