import { Hono } from "hono";
import { z } from "zod";
import { createMarket, deleteMarket, listMarkets, requireMarket, updateMarket } from "../state/markets";
import type { ControlDeps } from "./deps";
import { parseBody, pathId } from "./parse-body";

const marketInput = z.object({
  name: z.string().trim().min(1, "a market needs a name"),
  handle: z.string().trim().min(1).optional(),
  status: z.enum(["ACTIVE", "DRAFT"]).optional(),
  applicationLevel: z.enum(["ALL", "SPECIFIED"]).optional(),
  countries: z.array(z.string().trim().length(2).toUpperCase()).optional(),
});

export function marketRoutes({ state }: ControlDeps): Hono {
  const routes = new Hono();
  routes.get("/", (c) => c.json({ markets: listMarkets(state) }));
  routes.post("/", async (c) => c.json(createMarket(state, await parseBody(c, marketInput)), 201));
  routes.get("/:id", (c) => c.json(requireMarket(state, pathId(c, "market"))));
  routes.patch("/:id", async (c) => {
    const market = requireMarket(state, pathId(c, "market"));
    return c.json(updateMarket(state, market.id, await parseBody(c, marketInput.partial())));
  });
  routes.delete("/:id", (c) => {
    const given = pathId(c, "market");
    deleteMarket(state, given);
    return c.json({ id: given });
  });
  return routes;
}
