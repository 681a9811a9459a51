import { html } from "hono/html";
import { STAFF, staffName, type StaffMember } from "../state/staff";
import { icon } from "./icons";
import type { Html } from "../html";
import type { Page } from "./page-context";

/** The top bar: shop, search, staff member, language, and the save bar, which covers them while there are unsaved changes. */
export function topBar(page: Page): Html {
  const { t, state, language, path } = page;
  const other = language === "en" ? "de" : "en";
  return html`<header class="top">
    <button type="button" class="menu" aria-controls="side" aria-expanded="false" aria-label="${t.menu}">
      ${icon("menu")}
    </button>
    <a class="shop" href="/admin" aria-label="${state.shop.name}"
      ><img src="/admin/assets/icon.svg" alt="" width="24" height="24" /><span>${state.shop.name}</span></a
    >
    <form class="find" action="/admin/search" role="search">
      <input type="search" name="q" placeholder="${t.searchPlaceholder}" aria-label="${t.searchPlaceholder}" />
    </form>
    ${staffSwitch(page)}
    <form class="language" method="post" action="/admin/language">
      <input type="hidden" name="back" value="${path}" />
      <button name="to" value="${other}" lang="${other}">${other === "de" ? "Deutsch" : "English"}</button>
    </form>
    <div id="save-bar" hidden>
      <strong>${t.app.unsaved}</strong>
      <button type="button" data-discard>${t.app.discard}</button>
      <button type="button" data-save class="primary">${t.app.save}</button>
    </div>
  </header>`;
}

function staffSwitch({ t, staff, path }: Page): Html {
  const others = STAFF.filter(({ id }) => id !== staff.id);
  return html`<details class="staff">
    <summary aria-label="${t.staff.inFront(staffName(staff))}">
      <b aria-hidden="true">${staff.first_name.charAt(0)}${staff.last_name.charAt(0)}</b>
      <span>${staffName(staff)}</span>
    </summary>
    <form method="post" action="/admin/staff">
      <p><strong>${staffName(staff)}</strong><br />${roleOf(t, staff)}</p>
      <input type="hidden" name="back" value="${path}" />
      ${others.map(
        (other) => html`<button name="to" value="${other.id}">${t.staff.switchTo(staffName(other))}</button>`,
      )}
    </form>
  </details>`;
}

const roleOf = (t: Page["t"], { account_owner: isOwner }: StaffMember): string =>
  isOwner ? t.staff.owner : t.staff.staff;
