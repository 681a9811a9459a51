import { readFileSync } from "node:fs";
import { Hono, type Context } from "hono";
import { browserScript } from "../admin/browser-script";
import { createCustomer, findCustomerByEmail, getCustomer } from "../state/customers";
import { gid } from "../state/gid";
import { getOrder, listOrders } from "../state/orders";
import type { Customer } from "../state/types/customer";
import type { StoreState } from "../state/types/store";
import { isEmail } from "../state/email";
import { demoCustomers } from "../storefront/demo-customers";
import { languageOf } from "../storefront/language";
import { readSession, saveSession } from "../storefront/session";
import { ownPath, readForm } from "../storefront/site";
import { extensionsAt } from "../ui-extensions/extensions-at";
import { askCustomerAccount } from "./api";
import type { View } from "./layout";
import { loginPage, missingPage, orderPage, ordersPage, profilePage } from "./pages";
import { texts } from "./texts";

const SHOWN_ORDERS = 20;
const HOME = "/customer-account/orders";
const asset = (name: string): string => readFileSync(new URL(`assets/${name}`, import.meta.url), "utf8");

/**
 * Customer accounts as Shopify hosts them for all new stores: pages outside of the theme, on which apps have UI
 * extensions but no theme blocks (https://help.shopify.com/manual/customers/customer-accounts). Logging in needs no
 * password; a new e-mail address creates an account.
 */
export function customerAccountRoutes(state: StoreState): Hono {
  const routes = new Hono().basePath("/customer-account");
  const loggedIn = (c: Context): Customer | undefined => {
    const { customerId } = readSession(state, c);
    return customerId ? getCustomer(state, customerId) : undefined;
  };
  const viewOf = (c: Context): View => {
    const language = languageOf(c, state.shop.locale);
    const { name: shopName } = state.shop;
    return { language, t: texts[language], shopName, loggedIn: loggedIn(c) !== undefined, path: c.req.path };
  };
  const launchesAt = (c: Context, target: string) =>
    extensionsAt(state, { target, language: viewOf(c).language, selected: [] });
  const toLogin = (c: Context) =>
    c.redirect(`/customer-account/login?return_to=${encodeURIComponent(c.req.path)}`, 302);

  routes.get("/assets/account.css", (c) =>
    c.body(asset("account.css"), 200, { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" }),
  );
  routes.get("/assets/account.js", async (c) =>
    c.body(await browserScript("account"), 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
    }),
  );

  const showLogin = (c: Context, form: Partial<Record<"email" | "return_to", string>>, wrong: boolean) => {
    const people = demoCustomers(state);
    const returnTo = ownPath(form.return_to, HOME);
    return c.html(loginPage(viewOf(c), { email: form.email ?? "", returnTo, wrong, people }), wrong ? 422 : 200);
  };
  routes.get("/login", (c) => {
    const returnTo = ownPath(c.req.query("return_to"), HOME);
    return loggedIn(c) ? c.redirect(returnTo, 302) : showLogin(c, { return_to: returnTo }, false);
  });
  routes.post("/login", async (c) => {
    const form = await readForm(c);
    const email = form.email?.trim() ?? "";
    if (!isEmail(email)) return showLogin(c, form, true);
    const customer = findCustomerByEmail(state, email) ?? createCustomer(state, { email, locale: viewOf(c).language });
    const { checkout: _checkout, lastOrderId: _last, ...session } = readSession(state, c);
    saveSession(state, c, { ...session, customerId: customer.id });
    return c.redirect(ownPath(form.return_to, HOME), 303);
  });
  routes.post("/logout", (c) => {
    const { customerId: _customerId, checkout: _checkout, lastOrderId: _last, ...session } = readSession(state, c);
    saveSession(state, c, session);
    return c.redirect("/", 303);
  });

  routes.get("/orders", (c) => {
    const customer = loggedIn(c);
    if (!customer) return toLogin(c);
    const orders = listOrders(state, { customerId: customer.id, limit: SHOWN_ORDERS });
    return c.html(ordersPage(viewOf(c), orders, launchesAt(c, "customer-account.order-index.block.render")));
  });
  routes.get("/orders/:id", (c) => {
    const customer = loggedIn(c);
    const order = getOrder(state, Number(c.req.param("id")));
    if (!customer) return toLogin(c);
    if (!order || order.customerId !== customer.id) return c.html(missingPage(viewOf(c)), 404);
    const launches = launchesAt(c, "customer-account.order-status.block.render").map((launch) => ({
      ...launch,
      order: { id: gid("Order", order.id), name: order.name, processedAt: new Date(order.processedAt).toISOString() },
    }));
    return c.html(orderPage(viewOf(c), order, launches));
  });
  routes.get("/profile", (c) => {
    const customer = loggedIn(c);
    if (!customer) return toLogin(c);
    return c.html(profilePage(viewOf(c), customer, launchesAt(c, "customer-account.profile.block.render")));
  });
  routes.post("/api/:version/graphql.json", async (c) => {
    const customer = loggedIn(c);
    if (!customer) return c.json({ errors: [{ message: "Unauthorized" }] }, 401);
    return c.json(askCustomerAccount(state, customer, await c.req.json()));
  });
  routes.all("/*", (c) => c.html(missingPage(viewOf(c)), 404));
  return routes;
}
