import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { randomUUID } from "node:crypto";
import { staffOrOwner, type StaffMember } from "../state/staff";

const PERSON = "admin_staff";
const SESSION = "admin_session";
const OPTIONS = { path: "/admin", httpOnly: true, sameSite: "Lax" } as const;

/** The staff member who is signed in in this browser; the owner by default. */
export const readStaff = (context: Context): StaffMember => staffOrOwner(Number(getCookie(context, PERSON)));

/** The id of this browser's admin session; starts one when there is none. */
export function staffSession(context: Context): string {
  const known = getCookie(context, SESSION);
  if (known) return known;
  const fresh = randomUUID();
  setCookie(context, SESSION, fresh, OPTIONS);
  return fresh;
}

/** Signs in another staff member and ends the session. */
export function switchStaff(context: Context, id: number): void {
  setCookie(context, PERSON, String(staffOrOwner(id).id), { ...OPTIONS, maxAge: 31_536_000 });
  deleteCookie(context, SESSION, { path: OPTIONS.path });
}
