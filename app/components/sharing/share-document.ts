import { escapeHtml } from "~/lib/html";

export interface ShareDocument {
  language: string;
  title: string;
  /** HTML for the head, besides title and style */
  head?: string;
  /** HTML */
  main: string;
  script?: string;
  status?: number;
}

const style = `
:root { color-scheme: light }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; background: #f6f4f0;
  color: #1f1b16; font: 1.0625rem/1.5 system-ui, sans-serif }
main { width: 100%; max-width: 26rem; padding: 1.5rem; border-radius: 1rem; background: #fff; text-align: center;
  overflow-wrap: anywhere }
h1 { margin: .5rem 0 1rem; font-size: 1.4rem; line-height: 1.25 }
p { margin: 0 0 1rem } main > :last-child { margin-bottom: 0 }
img { display: block; width: 100%; max-height: 20rem; object-fit: contain; border-radius: .5rem }
a { color: inherit } a:focus-visible, input:focus-visible { outline: 3px solid #1f1b16; outline-offset: 2px }
.button { display: block; padding: .75em 1.25em; border-radius: .5rem; background: #1f1b16; color: #fff;
  font-weight: 600; text-decoration: none }
.links { display: flex; flex-wrap: wrap; justify-content: center; gap: 0 1.25rem } .links a { padding: .6em 0 }
label { display: block; text-align: left } input { width: 100%; padding: .6em; border: 1px solid #6b6257; font: inherit }
.small { color: #5b5349; font-size: .9rem }`;

/** A page under the shop's domain that must not be framed, indexed or cached. */
export function shareDocument({ language, title, head = "", main, script, status = 200 }: ShareDocument): Response {
  const nonce = crypto.randomUUID();
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
${head}
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>${main}</main>
${script ? `<script nonce="${nonce}">${script}</script>` : ""}
</body>
</html>`;
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' https: http:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": policy.join("; "),
      "x-content-type-options": "nosniff",
    },
  });
}
