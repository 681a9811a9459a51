import { html, raw } from "hono/html";
import type { Html } from "../html";
import { clockPanel, countsPanel, faultsPanel, type ControlView } from "./page-panels";

const style = raw(`
.control{max-width:64rem;padding-block:2.5rem}
.control__grid{display:grid;gap:1.5rem;align-items:start}
@media (min-width:52rem){.control__grid{grid-template-columns:1fr 1fr}}
.control__now{font:600 1.6rem/1.3 var(--serif)}
.control nav ul{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem}
.control__faults{grid-column:1/-1}.control__fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:0 1.5rem;align-items:end}
.control form{margin-bottom:1rem}
.counts div{display:flex;justify-content:space-between;gap:1rem;padding:.3rem 0;border-bottom:1px solid var(--line)}
.counts dd{margin:0;font-variant-numeric:tabular-nums}
.check{display:flex;align-items:center;gap:.7rem}.check input{width:1.4rem;min-height:1.4rem}
`);

const messages = ({ t, done, failure }: ControlView): Html | string => {
  if (failure) return html`<p class="notice notice--error" role="alert"><span>${t.failed} ${failure}</span></p>`;
  const text = done && (t.done as Record<string, string>)[done];
  return text ? html`<p class="notice" role="status">${text}</p>` : "";
};

export const controlView = (view: ControlView): Html =>
  html`<!doctype html>
    <html lang="${view.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${view.t.title} · ${view.state.shop}</title>
        <link rel="icon" href="/cdn/theme/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/cdn/theme/base.css" />
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main class="container control">
          <nav>
            <ul>
              <li><a href="/">${view.t.shop}</a></li>
              <li><a href="/admin">${view.t.admin}</a></li>
              <li><a href="/inbox">${view.t.inbox}</a></li>
            </ul>
          </nav>
          <h1>${view.t.title}</h1>
          <p class="lead">${view.t.intro}</p>
          ${messages(view)}
          <div class="control__grid">${clockPanel(view)} ${countsPanel(view)} ${faultsPanel(view)}</div>
        </main>
      </body>
    </html>`;
