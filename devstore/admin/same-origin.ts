import { createMiddleware } from "hono/factory";

/**
 * Accepts form posts and token requests from the admin's own pages only. SameSite cookies do not keep out every page:
 * another port of the same host is another origin, but the same site.
 */
export const refuseOtherOrigins = createMiddleware(async (context, next) => {
  const from = context.req.header("sec-fetch-site");
  const sensitive = context.req.method !== "GET" || context.req.path === "/admin/session-token";
  if (sensitive && from && from !== "same-origin" && from !== "none") {
    return context.text("This address answers the admin's own pages only.", 403);
  }
  return next();
});
