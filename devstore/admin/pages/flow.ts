import { html, raw } from "hono/html";
import { triggersInUse } from "../../flow/call-app";
import { type FlowExtension, type FlowField, readFlowExtensions } from "../../flow/extensions";
import { type FlowTriggerStart, latestFlowTriggers } from "../../state/flow-triggers";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";
import { badge, card, heading } from "../parts";

const SHOWN = 50;

/** The app's part in Shopify Flow: triggers that it fired, which of them workflows use, and its actions to run. */
export function flowPage(page: Page): Html {
  const { t, state } = page;
  const { actions, triggers } = readFlowExtensions(state);
  const names = new Map(triggers.map(({ handle, name }) => [handle, name]));
  const fired = latestFlowTriggers(state, SHOWN);
  const used = triggersInUse(state);
  const content = html`${heading(t.nav.flow)}
    <p class="hint">${t.flow.intro}</p>
    <div class="split">
      <div>
        ${card(
          t.flow.fired,
          fired.length > 0
            ? html`<ul class="fired">
                ${fired.map((start) => firedEntry(page, start, names.get(start.handle) ?? start.handle))}
              </ul>`
            : html`<p class="hint">${t.flow.none}</p>`,
        )}
      </div>
      <div>
        ${card(t.flow.triggers, html`${triggers.map((trigger) => triggerSwitch(page, trigger, used))}`)}
        ${actions.map((action) => actionForm(page, action))}
      </div>
    </div>`;
  return renderLayout({ page, title: t.nav.flow, section: "flow", content });
}

function firedEntry({ dateTime }: Page, { payload, receivedAt }: FlowTriggerStart, name: string): Html {
  return html`<li>
    <details>
      <summary><strong>${name}</strong> <time class="hint">${dateTime(Date.parse(receivedAt))}</time></summary>
      <pre tabindex="0">${JSON.stringify(payload, null, 2)}</pre>
    </details>
  </li>`;
}

function triggerSwitch({ t }: Page, { handle, name }: FlowExtension, used: string[]): Html {
  const on = used.includes(handle);
  return html`<form class="switch" method="post" action="/admin/flow/triggers/${handle}">
    <span>${name}</span> ${on ? badge(t.flow.used, "good") : ""}
    <button name="inUse" value="${on ? "0" : "1"}" aria-label="${name}: ${on ? t.flow.stop : t.flow.use}">
      ${on ? t.flow.stop : t.flow.use}
    </button>
  </form>`;
}

function actionForm({ t }: Page, { handle, name, description, fields }: FlowExtension): Html {
  return html`<details class="card">
    <summary>${t.flow.run(name)}</summary>
    <form method="post" action="/admin/flow/actions/${handle}" class="stack">
      <p class="hint">${description}</p>
      ${fields.map(inputOf)}
      <button class="primary">${t.flow.start}</button>
    </form>
  </details>`;
}

function inputOf({ key, name, type, required }: FlowField): Html {
  const must = required ? raw("required") : "";
  if (type === "checkbox")
    return html`<label class="check"><input type="checkbox" name="${key}" value="true" /> ${name}</label>`;
  return html`<label class="wide"
    ><span>${name}</span>
    <input name="${key}" inputmode="${type === "number_decimal" ? "decimal" : "text"}" autocomplete="off" ${must} />
  </label>`;
}
