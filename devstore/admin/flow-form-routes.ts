import { Hono } from "hono";
import { type FlowAnswer, runFlowAction, setFlowTriggerInUse } from "../flow/call-app";
import { refused } from "../state/store-error";
import type { StoreState } from "../state/types/store";

function checkAnswer({ status, body }: FlowAnswer): void {
  if (status >= 300) throw refused(`The app answered ${status}: ${body.slice(0, 500)}`);
}

/** The forms of the Flow page. */
export function flowFormRoutes(state: StoreState): Hono {
  const routes = new Hono();
  routes.post("/admin/flow/actions/:handle", async (context) => {
    const properties = Object.fromEntries(await context.req.formData());
    checkAnswer(await runFlowAction(state, context.req.param("handle"), properties));
    return context.redirect("/admin/flow?done=flowRan", 303);
  });
  routes.post("/admin/flow/triggers/:handle", async (context) => {
    const inUse = (await context.req.formData()).get("inUse") === "1";
    checkAnswer(await setFlowTriggerInUse(state, context.req.param("handle"), inUse));
    return context.redirect("/admin/flow", 303);
  });
  return routes;
}
