import { Hono } from "hono";
import { z } from "zod";
import { extendRefreshTokens, revokeOfflineTokens } from "../admin-api/tokens";
import { openBulkOperations } from "../state/bulk-operations";
import { changeScopes, getInstallation, redactShop, uninstallApp } from "../state/app-installation";
import { changeShop } from "../state/change-shop";
import { countCustomers } from "../state/customers";
import { row } from "../state/database";
import { countDiscounts } from "../state/discounts";
import { countOrders } from "../state/order-rows";
import { listSegments } from "../state/segments";
import { refused, StoreError } from "../state/store-error";
import type { ControlDeps } from "./deps";
import { addDuration } from "./duration";
import { parseBody, time } from "./parse-body";
import { settle } from "./settle";

const share = z.number().min(0).max(1).optional();
const faultInput = z.object({
  seed: z.number().int().optional(),
  webhooks: z
    .object({
      duplicate: share,
      drop: share,
      delayMs: z.number().min(0).max(60_000).optional(),
      shuffle: z.boolean().optional(),
      forms: share,
    })
    .optional(),
  adminApi: z.object({ timeout: share, throttle: share, error: share, limit: share }).optional(),
});
const clockInput = z.union([z.object({ advance: z.string() }), z.object({ set: time })], "expected advance or set");

function stateView({ state, webhooks, faults }: ControlDeps) {
  const { orders, refunds } = countOrders(state);
  const products = row<{ n: number }>(state, "SELECT count(*) AS n FROM product")?.n ?? 0;
  const installation = getInstallation(state);
  return {
    shop: state.shop.domain,
    storeUrl: state.shop.storeUrl,
    appUrl: state.app.appUrl,
    now: state.clock.now().toISOString(),
    installed: installation !== undefined,
    counts: {
      customers: countCustomers(state),
      orders,
      products,
      refunds,
      discounts: countDiscounts(state),
      segments: listSegments(state).length,
      bulkOperationsRunning: openBulkOperations(state).length,
      webhooks: webhooks.counts(),
    },
    faults: faults.current(),
  };
}

function clockRoute(routes: Hono, { state }: ControlDeps) {
  routes.get("/clock", (c) => c.json({ now: state.clock.now().toISOString() }));
  routes.post("/clock", async (c) => {
    const input = await parseBody(c, clockInput);
    const now = state.clock.now();
    const to = "set" in input ? new Date(input.set) : addDuration(now, input.advance);
    if (!to) throw new StoreError("advance: expected a duration like P14D", { status: 400, field: "advance" });
    if (to < now) throw refused("The clock only moves forward.", "set" in input ? "set" : "advance");
    extendRefreshTokens(state, to.getTime() - now.getTime());
    return c.json({ now: state.clock.set(to).toISOString() });
  });
}

const shopInput = z.object({
  name: z.string().trim().min(1).optional(),
  timezone: z.string().optional(),
  currency: z.string().length(3).optional(),
  taxesIncluded: z.boolean().optional(),
});

function appRoutes(routes: Hono, { state }: ControlDeps) {
  routes.post("/app/uninstall", (c) => {
    uninstallApp(state);
    return c.json({ installed: false });
  });
  routes.post("/app/redact-shop", (c) => {
    redactShop(state);
    return c.json({ shop: state.shop.domain });
  });
  routes.post("/app/revoke-tokens", async (c) => {
    const { refreshToo = false } = await parseBody(c, z.object({ refreshToo: z.boolean().optional() }));
    revokeOfflineTokens(state, { refreshToo });
    return c.json({ refreshToo });
  });
  routes.patch("/shop", async (c) => {
    const changes = await parseBody(c, shopInput);
    return c.json(changeShop(state, Object.fromEntries(Object.entries(changes).filter(([, value]) => value != null))));
  });
  routes.post("/app/scopes", async (c) => {
    const { scopes } = await parseBody(c, z.object({ scopes: z.array(z.string()) }));
    changeScopes(state, scopes);
    return c.json({ scopes });
  });
}

export function storeRoutes(deps: ControlDeps): Hono {
  const routes = new Hono();
  routes.get("/state", (c) => c.json(stateView(deps)));
  routes.get("/webhooks", (c) => {
    const limit = Math.min(1000, Number(c.req.query("limit")) || 100);
    return c.json({ deliveries: deps.webhooks.recent(limit), counts: deps.webhooks.counts() });
  });
  routes.post("/faults", async (c) => c.json(deps.faults.set(await parseBody(c, faultInput))));
  routes.get("/faults", (c) => c.json(deps.faults.current()));
  routes.post("/settle", async (c) => {
    const { open, failing, ms } = await settle(deps);
    if (open.length > 0) return c.json({ error: "The store did not settle.", open, failing, ms }, 504);
    return c.json({ settled: true, ms });
  });
  clockRoute(routes, deps);
  appRoutes(routes, deps);
  return routes;
}
