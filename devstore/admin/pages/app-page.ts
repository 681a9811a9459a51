import { html } from "hono/html";
import { staffName } from "../../state/staff";
import { appLaunchUrl } from "../launch-url";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";

/** The page with the app's frame. `path` is the app's page to open; "" for `/app`. */
export function appPage(page: Page, path: string, sessionId: string): Html {
  const { state, t, language, staff } = page;
  const { id, email } = staff;
  const user = { id, name: staffName(staff), email, accountAccess: staff.account_owner ? "Administrator" : "Staff" };
  const launch = {
    appUrl: state.app.appUrl,
    shop: state.shop.domain,
    apiKey: state.app.apiKey,
    apiSecret: state.app.apiSecret,
    locale: language,
    userId: String(id),
    sessionId,
    now: state.clock.nowMs(),
  };
  const source = appLaunchUrl(launch, path || "/app");
  const content = html`<div id="title-bar" hidden>
      <h1></h1>
      <div class="actions"></div>
    </div>
    <div id="progress" hidden><span>${t.shell.starting}</span></div>
    <iframe
      id="app-frame"
      title="${t.app.frame(state.app.name)}"
      data-src="${source}"
      data-origin="${new URL(state.app.appUrl).origin}"
      data-user="${JSON.stringify(user)}"
      data-base="/admin/apps/${state.app.handle}"
      allow="clipboard-write"
    ></iframe>`;
  return renderLayout({ page, title: state.app.name, section: "app", content, bare: true });
}
