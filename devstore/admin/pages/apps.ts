import { html } from "hono/html";
import { getInstallation } from "../../state/app-installation";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";
import { badge, heading } from "../parts";

export function appsPage(page: Page): Html {
  const { t, about, state } = page;
  const installation = getInstallation(state);
  const content = html`${heading(t.nav.apps)}
    <section class="card app-entry">
      <img src="/admin/assets/icon.svg" alt="" width="48" height="48" />
      <div>
        <h2>${state.app.name}</h2>
        <p>${about.what}</p>
        <p>
          ${
            installation
              ? badge(t.apps.installed(page.date(installation.installedAt)), "good")
              : badge(t.apps.notInstalled)
          }
        </p>
        <p class="hint">${t.apps.scopes}: ${state.app.scopes.join(", ")}</p>
      </div>
      <div class="row">
        <a class="button primary" href="/admin/apps/${state.app.handle}"
          >${installation ? t.apps.open : t.apps.install}</a
        >
        ${
          installation
            ? html`<form method="post" action="/admin/apps/uninstall" data-confirm="${about.uninstall}">
                <button class="danger">${t.apps.uninstall}</button>
              </form>`
            : ""
        }
      </div>
    </section>`;
  return renderLayout({ page, title: t.nav.apps, section: "apps", content });
}
