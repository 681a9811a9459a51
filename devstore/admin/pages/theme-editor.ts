import { html } from "hono/html";
import type { Html } from "../../html";
import { renderLayout } from "../layout";
import type { Page } from "../page-context";
import { heading } from "../parts";

/** The target of deep links into the theme editor. The local theme is fixed, so it only says what the editor would add. */
export function themeEditorPage(page: Page): Html {
  const { t } = page;
  const [appKey = "", block = ""] = page.query("addAppBlockId").split("/");
  const known = appKey === page.state.app.apiKey && block !== "";
  const content = html`${heading(t.themeEditor.title)}
    <section class="card">
      <p>${known ? t.themeEditor.adds(block, page.query("template")) : t.themeEditor.opens}</p>
      <p class="hint">${t.themeEditor.fixed}</p>
    </section>`;
  return renderLayout({ page, title: t.themeEditor.title, section: "apps", content });
}
