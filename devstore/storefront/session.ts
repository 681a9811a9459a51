import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { document, run } from "../state/database";
import type { StoreState } from "../state/types/store";

interface Notice {
  kind: "error" | "success";
  /** translation key of the theme */
  key: string;
  params?: Record<string, string>;
}

/** A visitor's session. `flash` is for the next page only. */
export interface SessionData {
  customerId?: number;
  /** quantity by product id */
  cart: Record<string, number>;
  codes: string[];
  /** cart attributes, which become the order's note attributes */
  attributes?: Record<string, string>;
  checkout?: Record<string, string>;
  lastOrderId?: number;
  flash?: { notices?: Notice[]; errors?: Record<string, string>; form?: Record<string, string>; refusedCode?: string };
}

const cookieName = "_shop_session";
const discountCookie = "discount_code";
const week = 7 * 24 * 3600;

const sessionIdOf = (c: Context): string | undefined => getCookie(c, cookieName);

export function readSession(state: StoreState, c: Context): SessionData {
  const id = sessionIdOf(c);
  const saved = id ? document<SessionData>(state, "SELECT data FROM storefront_session WHERE id = ?", id) : undefined;
  const session = saved ?? { cart: {}, codes: [] };
  const linked = getCookie(c, discountCookie);
  return linked && !session.codes.includes(linked) ? { ...session, codes: [...session.codes, linked] } : session;
}

/** Saves the session, which by `readSession` contains the code of a `/discount/CODE` cookie; clears that cookie. */
export function saveSession(state: StoreState, c: Context, session: SessionData): void {
  const id = sessionIdOf(c) ?? randomUUID();
  const save = "INSERT OR REPLACE INTO storefront_session (id, data, updated_at) VALUES (?, ?, ?)";
  run(state, save, id, JSON.stringify(session), state.clock.nowMs());
  setCookie(c, cookieName, id, { path: "/", httpOnly: true, sameSite: "Lax", maxAge: 4 * week });
  if (getCookie(c, discountCookie)) setCookie(c, discountCookie, "", { path: "/", maxAge: 0 });
}

export function rememberDiscount(c: Context, code: string): void {
  setCookie(c, discountCookie, code, { path: "/", sameSite: "Lax", maxAge: week });
}

/** Returns the session's flash and removes it from the saved session. */
export function takeFlash(state: StoreState, c: Context, session: SessionData): NonNullable<SessionData["flash"]> {
  const { flash, ...rest } = session;
  if (!flash) return {};
  saveSession(state, c, rest);
  return flash;
}
