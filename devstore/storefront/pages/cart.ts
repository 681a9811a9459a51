import { Hono } from "hono";
import { getProductByVariant } from "../../state/products";
import type { StoreState } from "../../state/types/store";
import { maxQuantity, priceCart } from "../cart";
import { refusalKey } from "../refusals";
import { readSession, rememberDiscount } from "../session";
import {
  change,
  ownPath,
  readForm,
  showNotFound,
  showPage,
  translateFor,
  visitorLanguage,
  type Form,
  type Site,
} from "../site";

const quantityOf = (text: string | undefined, otherwise: number): number => {
  const value = Number.parseInt(text ?? "", 10);
  return Number.isFinite(value) ? Math.min(maxQuantity, Math.max(0, value)) : otherwise;
};

/** Applies the fields `updates[VARIANT]` and `remove` of the cart's form. */
function changedCart(state: StoreState, cart: Record<string, number>, form: Form): Record<string, number> {
  const changed = { ...cart };
  for (const [field, value] of Object.entries(form)) {
    const variantId = /^updates\[(\d+)\]$/.exec(field)?.[1];
    const product = variantId ? getProductByVariant(state, Number(variantId)) : undefined;
    if (product) changed[product.id] = quantityOf(value, changed[product.id] ?? 0);
  }
  const removed = form.remove ? getProductByVariant(state, Number(form.remove)) : undefined;
  if (removed) changed[removed.id] = 0;
  return Object.fromEntries(Object.entries(changed).filter(([, quantity]) => quantity > 0));
}

/** Applies the fields `attributes[NAME]`; an empty value removes the attribute. */
function changedAttributes(attributes: Record<string, string> = {}, form: Form): Record<string, string> {
  const changed = Object.entries(form).flatMap(([field, value]) => {
    const name = /^attributes\[(.+)\]$/.exec(field)?.[1];
    return name ? [[name, value]] : [];
  });
  const all = { ...attributes, ...(Object.fromEntries(changed) as Record<string, string>) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}

export function cartPages(site: Site): Hono {
  const { state } = site;
  const pages = new Hono();

  pages.get("/cart", (c) => {
    const session = readSession(state, c);
    const translate = translateFor(site, visitorLanguage(site, c));
    const { refused } = priceCart(state, session).priced;
    const notices = refused.map(({ code, reason }) => ({
      kind: "error",
      text: translate(refusalKey(reason, session), { code }),
    }));
    return showPage(site, c, "cart", { titleKey: "cart.title", objects: { notices } });
  });

  pages.post("/cart/add", async (c) => {
    const form = await readForm(c);
    const product = getProductByVariant(state, Number(form.id));
    if (!product) return showNotFound(site, c);
    const wanted = quantityOf(form.quantity, 1);
    return change(site, c, ownPath(form.return_to, "/cart"), (session) => {
      const quantity = Math.min(maxQuantity, (session.cart[product.id] ?? 0) + wanted);
      return { ...session, cart: { ...session.cart, ...(quantity > 0 && { [product.id]: quantity }) } };
    });
  });

  pages.post("/cart", async (c) => {
    const form = await readForm(c);
    return change(site, c, form.checkout ? "/checkout" : "/cart", (session) => ({
      ...session,
      cart: changedCart(state, session.cart, form),
    }));
  });

  pages.post("/cart/update", async (c) => {
    const form = await readForm(c);
    return change(site, c, ownPath(form.return_to, "/cart"), (session) => ({
      ...session,
      cart: changedCart(state, session.cart, form),
      attributes: changedAttributes(session.attributes, form),
    }));
  });

  pages.get("/discount/:code", (c) => {
    rememberDiscount(c, c.req.param("code"));
    return c.redirect(ownPath(c.req.query("redirect"), "/"), 302);
  });

  return pages;
}
