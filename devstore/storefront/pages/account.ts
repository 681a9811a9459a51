import { Hono, type Context } from "hono";
import { createCustomer, findCustomerByEmail, getCustomer } from "../../state/customers";
import { setEmailConsent } from "../../state/customer-consent";
import { getOrder } from "../../state/orders";
import type { Customer } from "../../state/types";
import { isEmail } from "../checkout-form";
import { demoCustomers } from "../demo-customers";
import { sendConfirmation } from "../newsletter";
import { orderObject } from "../objects/order";
import { readSession } from "../session";
import { change, ownPath, readForm, showNotFound, showPage, visitorLanguage, type Form, type Site } from "../site";

/** Where to go after logging in: asked for, else the page of this shop that the visitor came from. */
function returnPath(c: Context, storeUrl: string): string {
  const asked = c.req.query("return_to") ?? c.req.query("return_url") ?? c.req.query("checkout_url");
  if (asked) return ownPath(asked, "/account");
  const from = c.req.header("referer") ?? "";
  if (!from.startsWith(`${storeUrl}/`)) return "/account";
  const { pathname, search } = new URL(from);
  return pathname === "/" || pathname.startsWith("/account") ? "/account" : `${pathname}${search}`;
}

const newsletterState = ({ consent }: Customer): string =>
  consent.state === "SUBSCRIBED" ? "on" : consent.state === "PENDING" ? "pending" : "off";

const enter = (site: Site, c: Context, customer: Customer, to: string | undefined): Response =>
  change(site, c, ownPath(to, "/account"), ({ checkout: _checkout, lastOrderId: _last, ...session }) => ({
    ...session,
    customerId: customer.id,
  }));

function back(site: Site, c: Context, path: string, form: Form, errors: Record<string, string>, notice?: string) {
  const target = form.return_to ? `${path}?return_to=${encodeURIComponent(form.return_to)}` : path;
  const notices = notice ? [{ kind: "error" as const, key: notice }] : [];
  return change(site, c, target, (session) => ({ ...session, flash: { form, errors, notices } }));
}

function signInPages(site: Site): Hono {
  const { state } = site;
  const pages = new Hono();

  pages.get("/account/login", (c) => {
    if (readSession(state, c).customerId) return c.redirect("/account", 302);
    const objects = { return_to: returnPath(c, state.shop.storeUrl), demo_customers: demoCustomers(state) };
    return showPage(site, c, "login", { pageType: "customers/login", titleKey: "login.title", objects });
  });

  pages.post("/account/login", async (c) => {
    const form = await readForm(c);
    const email = form.email?.trim() ?? "";
    if (!isEmail(email)) return back(site, c, "/account/login", form, { email: "errors.email" });
    const customer = findCustomerByEmail(state, email);
    if (customer) return enter(site, c, customer, form.return_to);
    return back(site, c, "/account/register", form, {}, "errors.unknown_email");
  });

  pages.get("/account/register", (c) => {
    const objects = { return_to: ownPath(c.req.query("return_to"), "/account") };
    return showPage(site, c, "register", { pageType: "customers/register", titleKey: "register.title", objects });
  });

  pages.post("/account/register", async (c) => {
    const form = await readForm(c);
    const { email = "", first_name: firstName = "", last_name: lastName = "" } = form;
    const errors = {
      ...(!isEmail(email) && { email: "errors.email" }),
      ...(!firstName.trim() && { first_name: "errors.first_name" }),
      ...(!lastName.trim() && { last_name: "errors.last_name" }),
    };
    if (Object.keys(errors).length > 0) return back(site, c, "/account/register", form, errors);
    if (findCustomerByEmail(state, email)) return back(site, c, "/account/login", form, {}, "errors.email_taken");
    const locale = visitorLanguage(site, c);
    const names = { firstName: firstName.trim(), lastName: lastName.trim() };
    return enter(site, c, createCustomer(state, { email: email.trim(), ...names, locale }), form.return_to);
  });

  return pages;
}

/** Login, registration, and what a customer sees of herself. */
export function accountPages(site: Site): Hono {
  const { state } = site;
  const pages = signInPages(site);
  const loggedIn = (c: Context): Customer | undefined => {
    const { customerId } = readSession(state, c);
    return customerId ? getCustomer(state, customerId) : undefined;
  };

  pages.get("/account", (c) => {
    const customer = loggedIn(c);
    if (!customer) return c.redirect("/account/login?return_to=/account", 302);
    const objects = { newsletter_state: newsletterState(customer) };
    const page = { pageType: "customers/account", titleKey: "account.title_plain", withOrders: true, objects };
    return showPage(site, c, "account", page);
  });

  pages.get("/account/orders/:id", (c) => {
    const customer = loggedIn(c);
    const order = getOrder(state, Number(c.req.param("id")));
    if (!customer || !order || order.customerId !== customer.id) return showNotFound(site, c);
    const objects = { order: orderObject(state, order) };
    return showPage(site, c, "order", { pageType: "customers/order", title: order.name, objects });
  });

  pages.post("/account/newsletter", async (c) => {
    const customer = loggedIn(c);
    if (!customer) return c.redirect("/account/login", 303);
    const form = await readForm(c);
    if (form.do !== "unsubscribe") {
      await sendConfirmation(site, { email: customer.email ?? "", language: visitorLanguage(site, c) });
      return c.redirect("/newsletter/sent", 303);
    }
    setEmailConsent(state, customer.id, { state: "UNSUBSCRIBED" });
    const notices = [{ kind: "success" as const, key: "account.unsubscribed" }];
    return change(site, c, "/account", (session) => ({ ...session, flash: { notices } }));
  });

  pages.post("/account/logout", (c) =>
    change(site, c, "/", ({ customerId: _customerId, lastOrderId: _last, checkout: _checkout, ...session }) => session),
  );

  return pages;
}
