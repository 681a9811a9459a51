import { type Context, Hono } from "hono";
import { requireCustomer } from "../state/customers";
import { requireOrder } from "../state/orders";
import { requireProduct } from "../state/products";
import { notFound } from "../state/store-error";
import type { ThemeSettings } from "../storefront/liquid/theme";
import type { StoreState } from "../state/types/store";
import type { PickKind } from "./browser/protocol";
import { readPage } from "./page-context";
import { appPage } from "./pages/app-page";
import { appsPage } from "./pages/apps";
import { customerDetailPage } from "./pages/customer-detail";
import { customerListPage } from "./pages/customer-list";
import { discountListPage } from "./pages/discount-list";
import { draftOrderPage } from "./pages/draft-order";
import { flowPage } from "./pages/flow";
import { homePage } from "./pages/home";
import { marketListPage } from "./pages/market-list";
import { orderDetailPage } from "./pages/order-detail";
import { orderListPage } from "./pages/order-list";
import { productDetailPage } from "./pages/product-detail";
import { productListPage } from "./pages/product-list";
import { segmentListPage } from "./pages/segment-list";
import { themeEditorPage } from "./pages/theme-editor";
import { extensionInfo } from "./extension-info";
import { pickable } from "./pick-resources";
import { staffSession } from "./staff-session";

export function pageRoutes(state: StoreState, theme: ThemeSettings): Hono {
  const routes = new Hono();
  const id = (context: Context): number => Number(context.req.param("id"));
  routes.get("/admin", (context) => context.html(homePage(readPage(context, state))));
  routes.get("/admin/orders", (context) => context.html(orderListPage(readPage(context, state))));
  routes.get("/admin/orders/:id{[0-9]+}", (context) =>
    context.html(orderDetailPage(readPage(context, state), requireOrder(state, id(context)))),
  );
  routes.get("/admin/draft_orders/new", (context) => context.html(draftOrderPage(readPage(context, state))));
  routes.get("/admin/customers", (context) => context.html(customerListPage(readPage(context, state))));
  routes.get("/admin/customers/:id{[0-9]+}", (context) =>
    context.html(customerDetailPage(readPage(context, state), requireCustomer(state, id(context)))),
  );
  routes.get("/admin/products", (context) => context.html(productListPage(readPage(context, state))));
  routes.get("/admin/products/:id{[0-9]+}", (context) =>
    context.html(productDetailPage(readPage(context, state), requireProduct(state, id(context)))),
  );
  routes.get("/admin/discounts", (context) => context.html(discountListPage(readPage(context, state))));
  routes.get("/admin/discounts/:id{[0-9]+}", (context) => context.redirect("/admin/discounts"));
  routes.get("/admin/segments", (context) => context.html(segmentListPage(readPage(context, state))));
  routes.get("/admin/markets", (context) => context.html(marketListPage(readPage(context, state))));
  routes.get("/admin/flow", (context) => context.html(flowPage(readPage(context, state))));
  routes.get("/admin/themes/current/editor", (context) => context.html(themeEditorPage(readPage(context, state))));
  routes.get("/admin/app-extensions", (context) => context.json(extensionInfo(state, theme)));
  routes.get("/admin/apps", (context) => context.html(appsPage(readPage(context, state))));
  routes.get("/admin/pick/:kind{product|collection|file}", (context) => {
    const [text, filter] = [context.req.query("q") ?? "", context.req.query("filter") ?? ""];
    const kind = context.req.param("kind") as PickKind;
    return context.json(
      pickable(readPage(context, state), kind, { text, filter, ids: context.req.queries("id") ?? [] }),
    );
  });
  routes.get("/admin/search", (context) => {
    const q = context.req.query("q")?.trim() ?? "";
    const section = /^#?\d+$/.test(q) ? "orders" : "customers";
    return context.redirect(`/admin/${section}?q=${encodeURIComponent(q)}`);
  });
  routes.get("/admin/apps/:app/*", (context) => openApp(context));
  routes.get("/admin/apps/:app", (context) => openApp(context));

  /** Finds the app by its handle, or by its API key as in links that Shopify's library makes. */
  function openApp(context: Context): Response | Promise<Response> {
    const named = context.req.param("app") ?? "";
    if (named !== state.app.handle && named !== state.app.apiKey) throw notFound("app", named);
    const path = context.req.path.slice(`/admin/apps/${named}`.length);
    const { search } = new URL(context.req.url);
    if (named === state.app.apiKey) return context.redirect(`/admin/apps/${state.app.handle}${path}${search}`);
    const page = readPage(context, state);
    return context.html(appPage(page, path.length > 1 ? `${path}${search}` : "", staffSession(context)));
  }
  return routes;
}
