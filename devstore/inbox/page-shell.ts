import { html, raw } from "hono/html";
import type { Html } from "../html";
import type { InboxTexts } from "./texts";

export interface InboxView {
  language: string;
  timezone: string;
  t: InboxTexts;
}

const style = raw(`
.inbox{max-width:64rem}
.inbox__head{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 2rem}
.mails{border-top:1px solid var(--line)}
.mail{position:relative;display:grid;grid-template-columns:1fr auto;gap:.1rem 1rem;padding:1rem .6rem;border-bottom:1px solid var(--line)}
.mail:hover{background:var(--paper)}
.mail a{font-weight:600;color:var(--ink);text-decoration:none}
.mail a::after{content:"";position:absolute;inset:0}
.mail span{color:var(--muted);font-size:.9rem;overflow-wrap:anywhere}
.mail-headers{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem}
.mail-headers dt{color:var(--muted)}.mail-headers dd{margin:0;overflow-wrap:anywhere}
.mail-frame{width:100%;height:34rem;border:1px solid var(--line);border-radius:var(--radius);background:#fff}
.mail-text{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
.mail-headers{overflow-x:auto;font-size:.85rem}
@media (max-width:40rem){.mail{grid-template-columns:1fr}}
`);

export const page = (view: InboxView, title: string, body: Html): Html =>
  html`<!doctype html>
    <html lang="${view.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/cdn/theme/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/cdn/theme/base.css" />
        <link rel="stylesheet" href="/cdn/theme/frame.css" />
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main class="container inbox" style="padding-block:2.5rem">${body}</main>
      </body>
    </html>`;
