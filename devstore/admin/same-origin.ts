import { createMiddleware } from "hono/factory";

/**
 * Forms and tokens are for the admin's own pages only. The app lives on another port, which counts as another origin but
 * as the same site, so cookies alone would not keep the two apart.
 */
export const refuseOtherOrigins = createMiddleware(async (context, next) => {
  const from = context.req.header("sec-fetch-site");
  const sensitive = context.req.method !== "GET" || context.req.path === "/admin/session-token";
  if (sensitive && from && from !== "same-origin" && from !== "none") {
    return context.text("This address answers the admin's own pages only.", 403);
  }
  return next();
});
