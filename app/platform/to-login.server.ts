/**
 * Redirects a form of a visitor who is not logged in (any more). Its body is not read: guests could send as much as
 * they like. The browser keeps what was typed on the page before.
 */
export const toLogin = (): Response =>
  new Response(null, { status: 303, headers: { location: "/account/login", "cache-control": "no-store" } });
