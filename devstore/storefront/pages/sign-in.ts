import { Hono, type Context } from "hono";
import { createCustomer, findCustomerByEmail, updateCustomer } from "../../state/customers";
import { getSwitches } from "../../state/store-switches";
import type { Customer } from "../../state/types/customer";
import { isEmail } from "../../state/email";
import { demoCustomers } from "../demo-customers";
import { readSession } from "../session";
import { change, ownPath, readForm, showPage, visitorLanguage, type Form, type Site } from "../site";

/** The path to open after logging in: the requested one, else the page of this shop that the visitor came from. */
function returnPath(c: Context, storeUrl: string): string {
  const asked = c.req.query("return_to") ?? c.req.query("return_url") ?? c.req.query("checkout_url");
  if (asked) return ownPath(asked, "/account");
  const from = pageBefore(c, storeUrl);
  return !from || from === "/" || from.startsWith("/account") ? "/account" : from;
}

/** The path of the page of this shop that the visitor came from. */
function pageBefore(c: Context, storeUrl: string): string | undefined {
  const from = c.req.header("referer") ?? "";
  if (!from.startsWith(`${storeUrl}/`)) return undefined;
  const { pathname, search } = new URL(from);
  return `${pathname}${search}`;
}

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

/** Login without a password, and registration. */
export function signInPages(site: Site): Hono {
  const { state } = site;
  const pages = new Hono();

  const toHosted = (c: Context, returnTo: string) =>
    c.redirect(`/customer-account/login?return_to=${encodeURIComponent(returnTo)}`, 302);
  // `routes.storefront_login_url`: "Redirects to the storefront page the customer was on before visiting the login page"
  // (https://shopify.dev/docs/api/liquid/objects/routes).
  pages.get("/customer_authentication/redirect", (c) => toHosted(c, pageBefore(c, state.shop.storeUrl) ?? "/"));
  // The address behind it takes the page to return to; Shopify documents the parameter nowhere, but gives it itself.
  pages.get("/customer_authentication/login", (c) =>
    toHosted(c, ownPath(c.req.query("return_to"), pageBefore(c, state.shop.storeUrl) ?? "/")),
  );
  pages.on(["GET", "POST"], ["/account/login", "/account/register"], (c, next) =>
    getSwitches(state).legacyAccounts ? next() : toHosted(c, "/customer-account/orders"),
  );

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
    const objects = { return_to: ownPath(c.req.query("return_to") ?? c.req.query("return_url"), "/account") };
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
    const known = findCustomerByEmail(state, email);
    // Who bought as a guest is a customer without an account.
    if (known && known.state !== "ENABLED")
      return enter(site, c, updateCustomer(state, known.id, { state: "ENABLED" }), form.return_to);
    if (known) return back(site, c, "/account/login", form, {}, "errors.email_taken");
    const locale = visitorLanguage(site, c);
    const names = { firstName: firstName.trim(), lastName: lastName.trim() };
    return enter(
      site,
      c,
      createCustomer(state, { email: email.trim(), ...names, locale, state: "ENABLED" }),
      form.return_to,
    );
  });

  return pages;
}
