/** Styles of a document's public page; it loads nothing else. */
export const publicStyles = `
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 48rem; padding: 1rem 1rem 3rem; font: 1rem/1.6 system-ui, sans-serif; color: #1f2328; }
header, footer { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 2rem; }
header { border-bottom: 1px solid #d5d9de; }
footer { border-top: 1px solid #d5d9de; margin-top: 3rem; }
nav { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
nav a { display: inline-flex; align-items: center; min-height: 2.75rem; }
a { color: #1f5c4a; text-underline-offset: .15em; overflow-wrap: anywhere; }
a:focus-visible { outline: 3px solid #1f5c4a; outline-offset: 2px; border-radius: 2px; }
a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
.brand { font-weight: 700; }
h1, h2, h3 { line-height: 1.25; overflow-wrap: break-word; hyphens: auto; }
h1 { font-size: 1.875rem; margin: 2rem 0 1rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1.0625rem; margin: 1.5rem 0 .25rem; }
p, ul, ol { margin: .5rem 0 1rem; }
ul, ol { padding-inline-start: 1.5rem; }
code { font-size: .875em; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .9375rem; }
th, td { padding: .5rem 1rem .5rem 0; text-align: start; vertical-align: top; border-top: 1px solid #d5d9de; overflow-wrap: break-word; hyphens: auto; }
th { border-top: 0; white-space: nowrap; }
@media (max-width: 40rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, td { display: block; }
  tr { border-top: 1px solid #d5d9de; padding: .75rem 0; }
  td { border: 0; padding: 0 0 .375rem; }
  td::before { content: attr(data-label); display: block; font-size: .8125rem; color: #59636e; }
  td:first-child { font-weight: 600; }
  td:first-child::before { content: none; }
}
`;
