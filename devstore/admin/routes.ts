import { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { randomUUID } from "node:crypto";
import { StoreError } from "../state/store-error";
import type { StoreState } from "../state/types/store";
import { assetRoutes } from "./asset-routes";
import { formRoutes } from "./form-routes";
import { STAFF } from "./launch-url";
import { LANGUAGE_COOKIE, readPage } from "./page-context";
import { errorPage } from "./pages/error-page";
import { pageRoutes } from "./page-routes";
import { refuseOtherOrigins } from "./same-origin";
import { signSessionToken } from "./session-token";

/** The store's admin at /admin and the script that stands in for App Bridge, as routes for the store's Hono. */
export function createAdmin(state: StoreState): Hono {
  const admin = new Hono();
  admin.route("/", assetRoutes());
  admin.use("/admin/*", refuseOtherOrigins);

  admin.get("/admin/session-token", (context) => {
    const { apiKey, apiSecret } = state.app;
    const sessionId = staffSession(context);
    const now = state.clock.nowMs();
    const token = signSessionToken({ shop: state.shop.domain, apiKey, apiSecret, userId: STAFF.id, sessionId, now });
    return context.json({ token }, 200, { "cache-control": "no-store" });
  });

  admin.post("/admin/language", async (context) => {
    const form = await context.req.formData();
    if (form.get("to") === "de" || form.get("to") === "en") {
      setCookie(context, LANGUAGE_COOKIE, String(form.get("to")), { path: "/", maxAge: 31_536_000, sameSite: "Lax" });
    } else deleteCookie(context, LANGUAGE_COOKIE, { path: "/" });
    const back = String(form.get("back") ?? "");
    return context.redirect(/^\/admin(\/|\?|$)/.test(back) ? back : "/admin", 303);
  });

  admin.route("/", formRoutes(state));
  admin.route("/", pageRoutes(state, staffSession));

  admin.all("/admin/*", (context) => {
    const page = readPage(context, state);
    return context.html(errorPage(page, page.t.errors.notFound, "/admin"), 404);
  });
  admin.onError((error, context) => {
    if (!(error instanceof StoreError)) throw error;
    const back = context.req.path.split("/").slice(0, 4).join("/");
    return context.html(errorPage(readPage(context, state), error.message, back), error.status);
  });
  return admin;
}

/** One id for each browser that uses the admin. */
function staffSession(context: Parameters<typeof getCookie>[0]): string {
  const known = getCookie(context, "admin_session");
  if (known) return known;
  const fresh = randomUUID();
  setCookie(context, "admin_session", fresh, { path: "/admin", httpOnly: true, sameSite: "Lax" });
  return fresh;
}
