/** The page's styles; it loads nothing else. */
export const styles = `
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1f2328; }
h1, h2, h3 { line-height: 1.2; }
h2 { margin-top: 3rem; }
h3 { margin-top: 2rem; }
a { color: #0b5cad; }
nav { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 0 1rem; }
nav ul { list-style: none; margin: 0.25rem 0 1rem; padding: 0; }
pre { overflow-x: auto; padding: 0.75rem; background: #f3f4f6; border-radius: 0.5rem; font-size: 0.875rem; }
code { overflow-wrap: anywhere; }
.scope { border: 1px solid #6b7280; border-radius: 1rem; padding: 0 0.5rem; font-size: 0.875rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; }
caption { text-align: start; font-weight: 600; }
th, td { padding: 0.25rem 1rem 0.25rem 0; text-align: start; vertical-align: top; border-top: 1px solid #e5e7eb; }
th { font-weight: 400; }
th code { overflow-wrap: normal; }
summary { cursor: pointer; }
dl > div { display: flex; gap: 1rem; }
dd { margin: 0; }
`;
