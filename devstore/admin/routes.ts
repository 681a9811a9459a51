import { Hono } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { StoreError } from "../state/store-error";
import { NO_THEME_SETTINGS, type ThemeSettings } from "../storefront/liquid/theme";
import type { StoreState } from "../state/types/store";
import { uiExtensionRoutes } from "../ui-extensions/routes";
import { assetRoutes } from "./asset-routes";
import { catalogueFormRoutes } from "./catalogue-form-routes";
import { flowFormRoutes } from "./flow-form-routes";
import { formRoutes } from "./form-routes";
import { LANGUAGE_COOKIE, readPage } from "./page-context";
import { errorPage } from "./pages/error-page";
import { pageRoutes } from "./page-routes";
import { refuseOtherOrigins } from "./same-origin";
import { signSessionToken } from "./session-token";
import { readStaff, staffSession, switchStaff } from "./staff-session";

/** The admin's pages and forms at /admin, and the stand-in for App Bridge at /app-bridge.js. */
export function createAdmin(state: StoreState, theme: ThemeSettings = NO_THEME_SETTINGS): Hono {
  const admin = new Hono();
  admin.route("/", assetRoutes());
  admin.route("/", uiExtensionRoutes(state));
  admin.use("/admin/*", refuseOtherOrigins);

  admin.get("/admin/session-token", (context) => {
    const { apiKey, apiSecret } = state.app;
    const sessionId = staffSession(context);
    const now = state.clock.nowMs();
    const userId = String(readStaff(context).id);
    const token = signSessionToken({ shop: state.shop.domain, apiKey, apiSecret, userId, sessionId, now });
    return context.json({ token }, 200, { "cache-control": "no-store" });
  });

  admin.post("/admin/language", async (context) => {
    const form = await context.req.formData();
    if (form.get("to") === "de" || form.get("to") === "en") {
      setCookie(context, LANGUAGE_COOKIE, String(form.get("to")), { path: "/", maxAge: 31_536_000, sameSite: "Lax" });
    } else deleteCookie(context, LANGUAGE_COOKIE, { path: "/" });
    return context.redirect(insideAdmin(form.get("back")), 303);
  });
  admin.post("/admin/staff", async (context) => {
    const form = await context.req.formData();
    switchStaff(context, Number(form.get("to")));
    return context.redirect(insideAdmin(form.get("back")), 303);
  });

  for (const forms of [formRoutes, catalogueFormRoutes, flowFormRoutes]) admin.route("/", forms(state));
  admin.route("/", pageRoutes(state, theme));

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

function insideAdmin(back: FormDataEntryValue | null): string {
  return typeof back === "string" && /^\/admin(\/|\?|$)/.test(back) ? back : "/admin";
}
