import { html, raw } from "hono/html";
import type { Mail, MailSummary } from "./mails";
import type { Html } from "../html";
import { escapeHtml } from "../storefront/liquid/escape";
import { page, type InboxView } from "./page-shell";

const when = ({ language, timezone }: InboxView, iso: string): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: timezone,
  }).format(new Date(iso));

export function listView(view: InboxView, mails: MailSummary[]): Html {
  const { t } = view;
  const list = html`<ul class="mails">
    ${mails.map(
      (mail) =>
        html`<li class="mail">
          <a href="/inbox/${mail.id}">${mail.subject || t.noSubject}</a><span>${when(view, mail.receivedAt)}</span>
          <span>${mail.from} → ${mail.to}</span>
        </li>`,
    )}
  </ul>`;
  const empty = html`<div class="panel">
    <p><strong>${t.empty}</strong><br />${t.emptyHint}</p>
  </div>`;
  return page(
    view,
    t.title,
    html`<div class="inbox__head">
        <h1>${t.title}</h1>
        <a href="/">${t.shop}</a>
      </div>
      <p class="muted">${t.intro} ${mails.length > 0 ? t.count(mails.length) : ""}</p>
      ${mails.length > 0 ? list : empty}`,
  );
}

export function mailView(view: InboxView, mail: Mail): Html {
  const { t } = view;
  const headers = [
    [t.from, mail.from],
    [t.to, mail.to],
    [t.date, when(view, mail.receivedAt)],
  ];
  // Links open outside of the frame; scripts, forms and same-origin access are not allowed.
  const frame = html`<iframe
    class="mail-frame"
    title="${t.htmlPart}"
    src="/inbox/${mail.id}/html"
    sandbox="allow-popups allow-popups-to-escape-sandbox"
  ></iframe>`;
  return page(
    view,
    mail.subject || t.noSubject,
    html`<p><a href="/inbox">← ${t.back}</a></p>
      <h1>${mail.subject || t.noSubject}</h1>
      <dl class="mail-headers">
        ${headers.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      <h2>${t.htmlPart}</h2>
      ${mail.html ? frame : html`<p class="muted">${t.noHtml}</p>`}
      <h2 style="margin-top:2rem">${t.textPart}</h2>
      ${mail.text ? html`<div class="panel mail-text">${raw(linked(mail.text))}</div>` : html`<p class="muted">${t.noText}</p>`}
      <details style="margin-top:2rem">
        <summary>${t.headers}</summary>
        <pre class="mail-headers" tabindex="0">${mail.headers.map(({ name, value }) => `${name}: ${value}\n`)}</pre>
      </details>`,
  );
}

const linked = (text: string): string =>
  escapeHtml(text.trim()).replace(/https?:\/\/[^\s<>"]+/g, (url) => `<a href="${url}">${url}</a>`);

export const missingView = (view: InboxView): Html =>
  page(
    view,
    view.t.title,
    html`<h1>${view.t.missing}</h1>
      <p><a href="/inbox">${view.t.back}</a></p>`,
  );
