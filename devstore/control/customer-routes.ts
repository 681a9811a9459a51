import { Hono } from "hono";
import { z } from "zod";
import { setEmailConsent } from "../state/customer-consent";
import {
  deleteCustomer,
  failMerge,
  mergeCustomers,
  redactCustomer,
  requestCustomerData,
} from "../state/customer-lifecycle";
import { createCustomer, listCustomers, requireCustomer, updateCustomer } from "../state/customers";
import { gid } from "../state/gid";
import { listMetafields } from "../state/metafields";
import { CONSENT_STATES, OPT_IN_LEVELS } from "../state/types/customer";
import { address, text } from "./address";
import type { ControlDeps } from "./deps";
import { id, parseBody, pathId, time } from "./parse-body";
import { customerView } from "./views";

const consent = z.object({ state: z.enum(CONSENT_STATES), optInLevel: z.enum(OPT_IN_LEVELS).nullish() });

const changes = z.object({
  email: z.string().trim().nullish(),
  firstName: text,
  lastName: text,
  phone: text,
  locale: z.string().min(2).optional(),
  note: text,
  tags: z.array(z.string()).optional(),
  addresses: z.array(address).optional(),
  state: z.enum(["DISABLED", "INVITED", "ENABLED", "DECLINED"]).optional(),
});

const customerInput = changes.extend({ consent: consent.optional(), createdAt: time.optional() });

function actions(routes: Hono, { state }: ControlDeps) {
  routes.post("/:id/consent", async (c) => {
    const customer = requireCustomer(state, pathId(c, "customer"));
    return c.json(customerView(state, setEmailConsent(state, customer.id, await parseBody(c, consent))));
  });
  routes.post("/:id/merge", async (c) => {
    const from = requireCustomer(state, pathId(c, "customer"));
    const { intoId, fails } = await parseBody(c, z.object({ intoId: id, fails: z.boolean().optional() }));
    return c.json(customerView(state, (fails ? failMerge : mergeCustomers)(state, from.id, intoId)));
  });
  routes.post("/:id/redact", (c) => {
    const customer = requireCustomer(state, pathId(c, "customer"));
    redactCustomer(state, customer.id);
    return c.json({ id: customer.id });
  });
  routes.post("/:id/data-request", (c) => {
    const customer = requireCustomer(state, pathId(c, "customer"));
    requestCustomerData(state, customer.id);
    return c.json({ id: customer.id });
  });
}

export function customerRoutes(deps: ControlDeps): Hono {
  const { state } = deps;
  const routes = new Hono();
  routes.get("/", (c) => {
    const limit = Math.min(250, Number(c.req.query("limit")) || 50);
    const after = Number(c.req.query("after")) || undefined;
    const search = c.req.query("search") ?? "";
    const page = listCustomers(state, { limit: limit + 1, search, ...(after ? { afterId: after } : {}) });
    const customers = page.slice(0, limit).map((customer) => customerView(state, customer));
    return c.json({ customers, next: page.length > limit ? (customers.at(-1)?.id ?? null) : null });
  });
  routes.post("/", async (c) => {
    const { consent: given, ...input } = await parseBody(c, customerInput);
    return c.json(customerView(state, createCustomer(state, { ...input, ...(given ? { consent: given } : {}) })), 201);
  });
  routes.get("/:id", (c) => c.json(customerView(state, requireCustomer(state, pathId(c, "customer")))));
  routes.patch("/:id", async (c) => {
    const customer = requireCustomer(state, pathId(c, "customer"));
    return c.json(customerView(state, updateCustomer(state, customer.id, await parseBody(c, changes))));
  });
  routes.delete("/:id", (c) => {
    const given = requireCustomer(state, pathId(c, "customer")).id;
    deleteCustomer(state, given);
    return c.json({ id: given });
  });
  routes.get("/:id/metafields", (c) => {
    const customer = requireCustomer(state, pathId(c, "customer"));
    const metafields = listMetafields(state, gid("Customer", customer.id));
    return c.json({
      metafields: metafields.map(({ namespace, key, type, value }) => ({ namespace, key, type, value })),
    });
  });
  actions(routes, deps);
  return routes;
}
