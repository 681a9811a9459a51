/** Style sheet of the components' shadow roots; colours are the page's custom properties. */
export const STYLES = `
:host { display: block; }
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; }
h2 { margin: 0 0 0.75rem; font-size: 1rem; }
h3 { margin: 0; font-size: 0.95rem; }
p { margin: 0; }
hr { margin: 0; border: 0; border-top: 1px solid var(--line); }
:focus-visible { outline: 3px solid var(--gold); outline-offset: 2px; }

:host(s-stack) { display: flex; }
:host(s-grid) { display: grid; }
:host(s-text), :host(s-link), :host(s-badge), :host(s-spinner) { display: inline; }
:host([data-color="subdued"]) { color: var(--quiet); }
:host([data-tone="success"]) { color: #0c5132; }
:host([data-tone="critical"]) { color: #8e1f0b; }
:host(s-text[data-type="strong"]) { font-weight: 600; }

:host(s-badge) { display: inline-block; padding: 0.05rem 0.6rem; border-radius: 999px; background: #e6eae6; font-size: 0.85rem; color: var(--ink); }
:host(s-badge[data-tone="info"]) { background: #dbeaf5; }
:host(s-badge[data-tone="success"]) { background: var(--good); }
:host(s-badge[data-tone="warning"]) { background: var(--warn); }

:host(s-progress) progress { display: block; width: 100%; accent-color: var(--deep); }

:host(s-banner) { display: block; padding: 0.7rem 0.9rem; border-radius: 8px; background: #dbeaf5; color: var(--ink); }
:host(s-banner[data-tone="success"]) { background: var(--good); }
:host(s-banner[data-tone="warning"]) { background: var(--warn); }
:host(s-banner[data-tone="critical"]) { background: var(--bad); }
:host(s-banner) strong { display: block; }

:host(s-button) { display: inline-block; }
.button { display: inline-flex; align-items: center; min-height: 36px; padding: 0 0.95rem; border: 1px solid #8b958f; border-radius: 8px; background: #fff; color: var(--ink); font: inherit; text-decoration: none; cursor: pointer; }
.button:hover { background: #f1f3f0; }
:host([data-variant="primary"]) .button { border-color: var(--deep); background: var(--deep); color: #fff; }
:host([data-variant="primary"]) .button:hover { background: var(--deeper); }
.button:disabled { opacity: 0.55; cursor: default; }
.link { padding: 0; border: 0; background: none; color: var(--link); font: inherit; text-decoration: underline; cursor: pointer; }

label { display: block; margin-bottom: 0.25rem; }
input { width: 100%; min-height: 36px; padding: 0 0.7rem; border: 1px solid #8b958f; border-radius: 8px; background: #fff; color: var(--ink); font: inherit; }
input[aria-invalid="true"] { border-color: #8e1f0b; background: #fff4f2; }
.error { margin-top: 0.25rem; color: #8e1f0b; }
.details { margin-top: 0.25rem; color: var(--quiet); font-size: 0.9rem; }

:host(s-admin-action) { padding: 1rem 1.1rem; }
:host(s-admin-action) h2 { padding-right: 2.5rem; }
:host(s-admin-action) footer { display: flex; justify-content: flex-end; flex-wrap: wrap; gap: 0.5rem; margin-top: 1.25rem; }
:host(s-spinner) span { display: inline-block; width: 1.2rem; height: 1.2rem; border: 3px solid var(--line); border-top-color: var(--deep); border-radius: 50%; animation: turn 0.8s linear infinite; }
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { span { animation: none !important; } }
`;
