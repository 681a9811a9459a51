import { Hono } from "hono";
import { z } from "zod";
import { changeShop } from "../state/change-shop";
import { getSwitches, proxyPrefixes, setSwitches } from "../state/store-switches";
import type { ControlDeps } from "./deps";
import { parseBody } from "./parse-body";

const input = z.strictObject({
  proxy: z
    .object({ prefix: z.enum(proxyPrefixes), subpath: z.string().regex(/^[\w-]{1,30}$/) })
    .nullable()
    .optional(),
  strictMetafields: z.boolean().optional(),
  development: z.boolean().optional(),
  legacyAccounts: z.boolean().optional(),
  tokensWithoutExpiry: z.boolean().optional(),
});

export function switchRoutes({ state }: ControlDeps): Hono {
  const routes = new Hono();
  routes.get("/", (c) => c.json(getSwitches(state)));
  routes.patch("/", async (c) => {
    const changes = await parseBody(c, input);
    const before = getSwitches(state);
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    const switches = setSwitches(state, Object.fromEntries(given));
    const { development, legacyAccounts } = switches;
    if (state.shop.development !== development || before.legacyAccounts !== legacyAccounts)
      changeShop(state, { development });
    return c.json(switches);
  });
  return routes;
}
