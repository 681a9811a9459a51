import { type Context, Hono } from "hono";
import { uninstallApp } from "../state/app-installation";
import { setEmailConsent } from "../state/customer-consent";
import { toMinor } from "../state/money";
import { cancelOrder, createOrder, payOrder, requireOrder } from "../state/orders";
import { refundOrder } from "../state/refunds";
import { refused } from "../state/store-error";
import { CONSENT_STATES, OPT_IN_LEVELS, type ConsentState, type OptInLevel } from "../state/types/customer";
import { CANCEL_REASONS, type CancelReason } from "../state/types/order";
import type { RefundInput } from "../state/types/order-input";
import type { StoreState } from "../state/types/store";

const DAY = 86_400_000;

/** The admin's forms for orders, consent, uninstall and clock. Each redirects back to its page. */
export function formRoutes(state: StoreState): Hono {
  const routes = new Hono();
  const id = (context: Context): number => Number(context.req.param("id"));
  const form = (context: Context): Promise<FormData> => context.req.formData();

  routes.post("/admin/draft_orders", async (context) => {
    const sent = await form(context);
    const whole = (name: string): number => {
      const number = Number(sent.get(name));
      if (!Number.isSafeInteger(number) || number < 1) throw refused("A whole number from 1 on is needed.", name);
      return number;
    };
    const lines = [{ productId: whole("product"), quantity: whole("quantity") }];
    const input = { customerId: whole("customer"), lines, paid: sent.has("paid"), sourceName: "shopify_draft_order" };
    return context.redirect(`/admin/orders/${createOrder(state, input).id}`, 303);
  });
  routes.post("/admin/orders/:id{[0-9]+}/pay", (context) => {
    payOrder(state, id(context));
    return context.redirect(`/admin/orders/${id(context)}?done=paid`, 303);
  });
  routes.post("/admin/orders/:id{[0-9]+}/refund", async (context) => {
    refundOrder(state, id(context), readRefund(state, id(context), await form(context)));
    return context.redirect(`/admin/orders/${id(context)}?done=refunded`, 303);
  });
  routes.post("/admin/orders/:id{[0-9]+}/cancel", async (context) => {
    const sent = await form(context);
    const reason: CancelReason = oneOf(CANCEL_REASONS, sent.get("reason"), "reason");
    cancelOrder(state, id(context), { reason, refund: sent.has("refund") });
    return context.redirect(`/admin/orders/${id(context)}?done=cancelled`, 303);
  });
  routes.post("/admin/customers/:id{[0-9]+}/consent", async (context) => {
    const sent = await form(context);
    const consent: ConsentState = oneOf(CONSENT_STATES, sent.get("state"), "state");
    const optInLevel: OptInLevel = oneOf(OPT_IN_LEVELS, sent.get("optInLevel"), "optInLevel");
    setEmailConsent(state, id(context), { state: consent, optInLevel });
    return context.redirect(`/admin/customers/${id(context)}?done=consent`, 303);
  });
  routes.post("/admin/apps/uninstall", (context) => {
    uninstallApp(state);
    return context.redirect("/admin/apps?done=uninstalled", 303);
  });
  routes.post("/admin/clock", async (context) => {
    const days = Number((await form(context)).get("days"));
    if (!Number.isInteger(days) || days < 1 || days > 3_660) throw refused("The clock moves by whole days.", "days");
    state.clock.advance(days * DAY);
    state.wake();
    return context.redirect("/admin", 303);
  });
  return routes;
}

/** An empty quantity or shipping field refunds none of it; an empty amount is the value of the lines and the shipping. */
function readRefund(state: StoreState, orderId: number, form: FormData): RefundInput {
  const restock = form.has("restock");
  const lines = requireOrder(state, orderId).lines.flatMap((line) => {
    const quantity = Number(form.get(`line-${line.id}`) ?? 0);
    return quantity === 0 ? [] : [{ lineItemId: line.id, quantity, restock }];
  });
  const amount = (name: string): number | undefined => {
    const text = String(form.get(name) ?? "")
      .trim()
      .replace(",", ".");
    return text === "" ? undefined : toMinor(text, name);
  };
  const [shipping, total] = [amount("shipping"), amount("amount")];
  return { lines, ...(shipping === undefined ? {} : { shipping }), ...(total === undefined ? {} : { amount: total }) };
}

export function oneOf<T extends string>(allowed: readonly T[], value: FormDataEntryValue | null, field: string): T {
  const found = allowed.find((entry) => entry === value);
  if (!found) throw refused(`${field} must be one of ${allowed.join(", ")}.`, field);
  return found;
}
