import { Hono, type Context } from "hono";
import { getCustomer } from "../../state/customers";
import { setEmailConsent } from "../../state/customer-consent";
import { getOrder } from "../../state/orders";
import { getSwitches } from "../../state/store-switches";
import type { Customer } from "../../state/types/customer";
import { sendConfirmation } from "../newsletter";
import { orderObject } from "../objects/order";
import { readSession } from "../session";
import { change, readForm, showNotFound, showPage, visitorLanguage, type Site } from "../site";

const newsletterState = ({ consent }: Customer): string =>
  consent.state === "SUBSCRIBED" ? "on" : consent.state === "PENDING" ? "pending" : "off";

/** The customer's account, orders and newsletter; only with legacy accounts. */
export function accountPages(site: Site): Hono {
  const { state } = site;
  const pages = new Hono();
  const loggedIn = (c: Context): Customer | undefined => {
    const { customerId } = readSession(state, c);
    return customerId ? getCustomer(state, customerId) : undefined;
  };

  // Without legacy accounts, these addresses redirect to the pages that Shopify hosts.
  pages.on(["GET", "POST"], ["/account", "/account/*"], (c, next) => {
    if (getSwitches(state).legacyAccounts) return next();
    const hosted = c.req.path.replace(/^\/account(?=$|\/)/, "/customer-account");
    const known = /^\/customer-account\/(?:orders\/\d+|profile|logout)$/.test(hosted);
    return c.redirect(known ? hosted : "/customer-account/orders", c.req.method === "GET" ? 302 : 307);
  });

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
