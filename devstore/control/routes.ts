import { Hono } from "hono";
import { StoreError } from "../state/store-error";
import { bulkRoutes } from "./bulk-routes";
import { collectionRoutes } from "./collection-routes";
import { customerRoutes } from "./customer-routes";
import type { ControlDeps } from "./deps";
import { discountRoutes } from "./discount-routes";
import { flowRoutes } from "./flow-routes";
import { marketRoutes } from "./market-routes";
import { orderRoutes } from "./order-routes";
import { controlPage } from "./page";
import { productRoutes } from "./product-routes";
import { segmentRoutes } from "./segment-routes";
import { storeRoutes } from "./store-routes";
import { switchRoutes } from "./switch-routes";

/** The control API: JSON under /control, errors as `{error, field?}`. Browsers get a page at /control. */
export function controlRoutes(deps: ControlDeps): Hono {
  const routes = new Hono();
  routes.route("/customers", customerRoutes(deps));
  routes.route("/products", productRoutes(deps));
  routes.route("/collections", collectionRoutes(deps));
  routes.route("/markets", marketRoutes(deps));
  routes.route("/segments", segmentRoutes(deps));
  routes.route("/discounts", discountRoutes(deps));
  routes.route("/flow", flowRoutes(deps));
  routes.route("/orders", orderRoutes(deps));
  routes.route("/switches", switchRoutes(deps));
  routes.route("/", bulkRoutes(deps));
  routes.route("/", storeRoutes(deps));
  routes.route("/", controlPage(routes, deps.state.shop));
  routes.all("/*", (c) => c.json({ error: `There is no ${c.req.method} ${c.req.path}.` }, 404));
  routes.onError((error, c) => {
    if (error instanceof StoreError) {
      return c.json({ error: error.message, ...(error.field ? { field: error.field } : {}) }, error.status);
    }
    console.error(error);
    return c.json({ error: "The local store failed; its log says why." }, 500);
  });
  return routes;
}
