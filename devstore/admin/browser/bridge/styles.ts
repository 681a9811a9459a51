const RULES = `
ui-nav-menu, s-app-nav, ui-title-bar, ui-save-bar, ui-modal { display: none; }
.local-modal { box-sizing: border-box; max-width: calc(100vw - 1rem); max-height: calc(100vh - 2rem); padding: 0;
  border: 0; border-radius: 12px; box-shadow: 0 12px 40px rgb(0 0 0 / .25); font: inherit; color: #303030; }
.local-modal::backdrop { background: rgb(0 0 0 / .4); }
.local-modal > header, .local-modal > footer { display: flex; align-items: center; gap: .5rem; padding: .75rem 1rem; }
.local-modal > header { background: #f4f4f1; border-bottom: 1px solid #e2e2dd; }
.local-modal > header h2 { flex: 1; margin: 0; font-size: .95rem; font-weight: 600; }
.local-modal > header button { min-width: 2rem; min-height: 2rem; border: 0; background: none; font-size: 1.25rem; cursor: pointer; }
.local-modal > footer { justify-content: flex-end; border-top: 1px solid #e2e2dd; }
.local-modal > footer:empty { display: none; }
.local-modal > footer button { min-height: 2rem; padding: 0 .9rem; border: 1px solid #8a8a80; border-radius: 8px;
  background: #fff; font: inherit; cursor: pointer; }
.local-modal > footer button[data-variant=primary] { order: 1; background: #1f3a34; border-color: #1f3a34; color: #fff; }
.local-modal > footer button[data-variant=critical] { order: 1; background: #a3231b; border-color: #a3231b; color: #fff; }
`;

export function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
