import { html, raw } from "hono/html";
import type { Html } from "../html";
import type { FaultSettings } from "../faults/faults";
import type { ControlTexts } from "./page-texts";

export interface ControlState {
  shop: string;
  appUrl: string;
  now: string;
  installed: boolean;
  counts: Record<string, number | Record<string, number>>;
  faults: FaultSettings;
}

export interface ControlView {
  language: "de" | "en";
  t: ControlTexts;
  state: ControlState;
  timezone: string;
  done?: string | undefined;
  failure?: string | undefined;
}

export const clockPanel = ({ t, state, language, timezone }: ControlView): Html => {
  const format = { dateStyle: "full", timeStyle: "short", timeZone: timezone } as const;
  const now = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, format).format(new Date(state.now));
  return html`<section class="panel" aria-labelledby="clock">
    <h2 id="clock">${t.clock}</h2>
    <p class="muted small" style="margin:0">${t.now}</p>
    <p class="control__now"><time datetime="${state.now}">${now}</time></p>
    <form method="post" action="/control/page/clock" class="actions">
      ${Object.entries(t.forward).map(
        ([value, text]) => html`<button class="button" name="advance" value="${value}">${text}</button>`,
      )}
    </form>
    <p class="muted small">${t.clockHint}</p>
    <form method="post" action="/control/page/settle">
      <button class="button button--quiet">${t.settle}</button>
    </form>
    <p class="muted small">${t.settleHint}</p>
  </section>`;
};

export const countsPanel = ({ t, state, language }: ControlView): Html => {
  const number = new Intl.NumberFormat(language);
  const names: Record<string, string> = t.names;
  const line = (name: string, value: number) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${number.format(value)}</dd>
    </div>`;
  const lines = Object.entries(state.counts).flatMap(([key, value]) =>
    typeof value === "number"
      ? [line(names[key] ?? key, value)]
      : Object.entries(value).map(([status, count]) => line(`${t.webhooks}: ${status}`, count)),
  );
  return html`<section class="panel" aria-labelledby="counts">
    <h2 id="counts">${t.counts}</h2>
    <dl class="counts">${lines}</dl>
    <p class="muted small">${state.installed ? t.installed : t.notInstalled}</p>
  </section>`;
};

export const faultsPanel = ({ t, state: { faults } }: ControlView): Html => {
  const { duplicate, drop, delayMs, shuffle, forms } = faults.webhooks;
  const numbers = { duplicate, drop, delayMs, forms, ...faults.adminApi, seed: faults.seed };
  const isShare = (name: string) => name !== "delayMs" && name !== "seed";
  return html`<section class="panel control__faults" aria-labelledby="faults">
    <h2 id="faults">${t.faults}</h2>
    <p class="muted small">${t.faultsHint}</p>
    <form method="post" action="/control/page/faults">
      <div class="control__fields">
        ${Object.entries(numbers).map(
          ([name, value]) =>
            html`<div class="field">
              <label for="${name}">${t.fields[name as keyof typeof numbers]}</label>
              <input
                id="${name}"
                name="${name}"
                type="number"
                min="0"
                value="${value}"
                ${raw(isShare(name) ? 'max="1" step="0.05"' : 'step="1"')}
              />
            </div>`,
        )}
        <label class="field check"
          ><input type="checkbox" name="shuffle" value="1" ${raw(shuffle ? "checked" : "")} />${t.fields.shuffle}</label
        >
      </div>
      <p class="actions">
        <button class="button" name="do" value="set">${t.setFaults}</button>
        <button class="button button--quiet" name="do" value="off">${t.noFaults}</button>
      </p>
    </form>
  </section>`;
};
