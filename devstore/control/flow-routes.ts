import { Hono } from "hono";
import { z } from "zod";
import { runFlowAction, triggersInUse, setFlowTriggerInUse } from "../flow/call-app";
import { listFlowTriggers } from "../state/flow-triggers";
import type { ControlDeps } from "./deps";
import { parseBody } from "./parse-body";

export function flowRoutes({ state }: ControlDeps): Hono {
  const routes = new Hono();
  routes.get("/", (c) => c.json({ triggers: listFlowTriggers(state), inUse: triggersInUse(state) }));
  routes.post("/actions/:handle", async (c) => {
    const { properties } = await parseBody(c, z.object({ properties: z.record(z.string(), z.unknown()) }));
    return c.json(await runFlowAction(state, c.req.param("handle"), properties));
  });
  routes.post("/triggers/:handle", async (c) => {
    const { inUse } = await parseBody(c, z.object({ inUse: z.boolean() }));
    return c.json(await setFlowTriggerInUse(state, c.req.param("handle"), inUse));
  });
  return routes;
}
