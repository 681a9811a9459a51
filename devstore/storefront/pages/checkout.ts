import { Hono, type Context } from "hono";
import { getCustomer } from "../../state/customers";
import { findCreditAccount } from "../../state/store-credit";
import { getOrder } from "../../state/orders";
import { buyerOf, checkoutObject, priceCart } from "../cart";
import { draftOf, formErrors, prefilled } from "../checkout-form";
import { orderObject } from "../objects/order";
import { placeOrder } from "../place-order";
import { refusalKey } from "../refusals";
import { readSession, saveSession, type SessionData } from "../session";
import { change, readForm, showPage, translateFor, visitorLanguage, type Form, type Site } from "../site";
import { countries } from "../terms";

/** Adds the typed code when it applies; else keeps the reason for the next page. */
function applyCode({ state }: Site, session: SessionData, typed: string): SessionData {
  const code = typed.trim();
  const working = priceCart(state, session).priced.applied.map((entry) => entry.code);
  if (!code && session.codes.length > working.length) return { ...session, codes: working };
  if (!code) return { ...session, flash: { form: { code: "" }, errors: { code: "errors.code_empty" } } };
  const asked = [...working.filter((known) => known.toLowerCase() !== code.toLowerCase()), code];
  const refused = priceCart(state, { ...session, codes: asked }).priced.refused.find((entry) => entry.code === code);
  if (!refused) return { ...session, codes: asked };
  return {
    ...session,
    flash: { form: { code }, refusedCode: code, errors: { code: refusalKey(refused.reason, session) } },
  };
}

const without = (session: SessionData, code: string): SessionData => ({
  ...session,
  codes: session.codes.filter((known) => known.toLowerCase() !== code.toLowerCase()),
});

function checkoutObjects(site: Site, c: Context, session: SessionData) {
  const { state } = site;
  const language = visitorLanguage(site, c);
  const translate = translateFor(site, language);
  const cart = priceCart(state, session);
  const [refused] = cart.priced.refused;
  const { errors = {}, form = {}, refusedCode = "" } = session.flash ?? {};
  const problem = errors.code
    ? translate(errors.code, { code: refusedCode })
    : refused && translate(refusalKey(refused.reason, session), { code: refused.code });
  return {
    checkout: checkoutObject(state, cart),
    form: {
      ...prefilled(session.checkout ?? {}, buyerOf(state, { ...session, checkout: {} })),
      code: form.code ?? refused?.code,
    },
    code_problem: problem,
    store_credit: (session.customerId && findCreditAccount(state, session.customerId)?.balance) || 0,
    countries: countries.map((code) => ({ code, name: translate(`countries.${code}`) })),
  };
}

function pay(site: Site, c: Context, session: SessionData, form: Form): Response {
  const { state } = site;
  const again = (flash: SessionData["flash"]) => change(site, c, "/checkout", () => ({ ...session, flash }));
  const customer = session.customerId ? getCustomer(state, session.customerId) : undefined;
  const values = prefilled(session.checkout ?? {}, customer);
  const errors = formErrors(values);
  if (Object.keys(errors).length > 0) {
    return again({ errors, notices: [{ kind: "error", key: "checkout.fix_errors" }] });
  }
  if (priceCart(state, session).total !== Number(form.shown_total)) {
    return again({ notices: [{ kind: "error", key: "checkout.total_changed" }] });
  }
  const ip = c.req.header("x-forwarded-for") ?? "127.0.0.1";
  // As on Shopify, only logged-in customers can pay with store credit.
  const store_credit = session.customerId && form.store_credit ? form.store_credit : "";
  const order = placeOrder(state, {
    session,
    ip,
    locale: visitorLanguage(site, c),
    values: { ...values, store_credit },
  });
  const { customerId } = session;
  saveSession(state, c, { cart: {}, codes: [], lastOrderId: order.id, ...(customerId && { customerId }) });
  return c.redirect("/checkout/thank-you", 303);
}

const layout = "checkout-layout";

export function checkoutPages(site: Site): Hono {
  const { state } = site;
  const pages = new Hono();

  pages.get("/checkout", (c) => {
    const session = readSession(state, c);
    if (priceCart(state, session).lines.length === 0) return c.redirect("/cart", 302);
    const objects = checkoutObjects(site, c, session);
    return showPage(site, c, "checkout", { layout, titleKey: "checkout.title", objects });
  });

  pages.post("/checkout", async (c) => {
    const form = await readForm(c);
    const { flash: _flash, ...saved } = readSession(state, c);
    const session: SessionData = { ...saved, checkout: { ...saved.checkout, ...draftOf(form) } };
    if (priceCart(state, session).lines.length === 0) return c.redirect("/cart", 303);
    const action = form.do ?? "";
    if (action === "apply") return change(site, c, "/checkout#code", () => applyCode(site, session, form.code ?? ""));
    if (action.startsWith("remove:")) return change(site, c, "/checkout#code", () => without(session, action.slice(7)));
    return pay(site, c, session, form);
  });

  pages.get("/checkout/thank-you", (c) => {
    const { lastOrderId } = readSession(state, c);
    const order = lastOrderId ? getOrder(state, lastOrderId) : undefined;
    if (!order) return c.redirect("/", 302);
    const objects = { order: orderObject(state, order) };
    return showPage(site, c, "thank-you", { layout, titleKey: "checkout.thank_you_plain", objects });
  });

  return pages;
}
